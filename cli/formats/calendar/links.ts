import type { Json } from '../../../src/formats/source.js';
import { mediaType } from '../../../src/util/media-type.js';
import { hostOf, safeUrl } from '../../../src/util/urls.js';
import { all, first, type Component } from './components.js';
import type { Note } from './problems.js';
import { readText } from './values.js';

/** Matches the hosts on which people meet. */
const MEETING =
  /(?:^|\.)(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.microsoft\.us|teams\.live\.com|meet\.google\.com|webex\.com|gotomeeting\.com|gotowebinar\.com|adobeconnect\.com)$/;

const MEETINGS = ['X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL', 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'];

const web = (value: string): string | undefined => (/^https?:/i.test(value) ? safeUrl(value) : undefined);

/** Returns where people join online: as the calendar says, or the address of a meeting in place or text. */
export function onlineUrlOf(component: Component, place: string, text: string): string | undefined {
  const said = [
    ...all(component, 'CONFERENCE').map(({ value }) => value),
    ...MEETINGS.flatMap((name) => first(component, name)?.value ?? []),
    place,
  ].map((value) => web(value.trim()));
  const inText = (`${place}\n${text}`.slice(0, 50_000).match(/https:\/\/[^\s<>"')\]]+/gi) ?? []).map(web);
  return said.find(Boolean) ?? inText.find((url) => url && MEETING.test(hostOf(url)));
}

/** Returns the pictures, videos and sounds of an event as attachments, and its other files as links. */
export function filesOf(component: Component, note: Note): { attachments: Json[]; links: Json[] } {
  const attachments: Json[] = [];
  const links: Json[] = [];
  for (const line of [...all(component, 'IMAGE'), ...all(component, 'ATTACH')]) {
    const { name, params, value } = line;
    const url = web(value.trim());
    const isInline = params.get('VALUE')?.toUpperCase() === 'BINARY' || /^(?:data|cid):/i.test(value);
    if (isInline) note(line, { code: 'calendar', fault: 'inline-file', value: '' });
    if (!url) continue;
    const label = params.get('FILENAME') ?? params.get('X-FILENAME');
    const type = params.get('FMTTYPE') ?? mediaType(url) ?? (name === 'IMAGE' ? 'image/*' : '');
    if (/^(?:image|video|audio)\//i.test(type)) attachments.push({ url, mime_type: type.toLowerCase() });
    else links.push({ url, label: label && readText(label) });
  }
  return { attachments, links };
}
