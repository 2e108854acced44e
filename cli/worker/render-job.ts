import type { Campaign } from '../../src/model/types.js';
import { MOST_BYTES, toEmail } from '../render/email.js';
import { toHtml } from '../render/html.js';
import { filled, fillingsOf, indentAt, type Filling } from '../render/into.js';
import type { Node } from '../render/nodes.js';
import { decodePage } from '../render/page-text.js';
import { readSources } from '../render/read-sources.js';
import { renderStatic } from '../render/static.js';
import { relativeAddresses, toMarkdown, toText } from '../render/text.js';
import { UsageError } from '../usage-error.js';
import type { Jobs, RenderSource } from './jobs.js';

type Input = Jobs['render']['input'];

/** What an element shows. */
interface Drawn {
  readonly campaign: Campaign;
  readonly language: string;
  readonly nodes: readonly Node[];
}

/** Renders feeds alone or into a page. */
export function renderJob(input: Input): Jobs['render']['output'] {
  const { sources, page, url } = input;
  const complaints: string[] = [];
  if (!page) {
    const place = { attributes: input.attributes, feeds: [], start: 0, end: 0 };
    const filling = { place, isRooted: false, sources: sources.map((source) => ({ source, url: source.url })) };
    return { ...written(draw(filling, input, complaints), input), complaints };
  }
  const { text, mark } = decodePage(page);
  const contents = fillingsOf(text, url, sources).map((filling) => {
    const { place } = filling;
    const { nodes } = draw(filling, input, complaints);
    return { place, html: toHtml(nodes, indentAt(text, place) + (place.element ? '  ' : '')) };
  });
  return { result: mark + filled(text, contents), complaints };
}

function draw({ place, sources, isRooted }: Filling<RenderSource>, input: Input, complaints: string[]): Drawn {
  const names = sources.map(({ source }) => source.name).join(', ');
  const complain = (message: string): void => {
    const line = `${names}: left out: ${message}`;
    if (!complaints.includes(line)) complaints.push(line);
  };
  const campaign = readSources(
    sources.map(({ source, url }) => ({ content: source.text, url })),
    complain,
  );
  const { element = input.element, attributes } = place.element ? place : { attributes: input.attributes };
  const language = input.lang ?? place.language ?? campaign.language ?? 'en';
  const nodes = renderStatic({
    campaign,
    element,
    attributes,
    isInner: place.isInner,
    isRooted,
    language,
    page: input.url,
    timezone: 'UTC',
    now: input.now,
    onFault: (entry, error) => complain(`${entry.title ?? entry.id}: ${String(error)}`),
  });
  if (!nodes.length) complaints.push(`${names}: <cx-${element}> shows nothing of it.`);
  return { campaign, language, nodes };
}

/** Returns what an element shows in a format. */
function written({ campaign, language, nodes }: Drawn, { to }: Input): { result: string; plain?: string } {
  if (to === 'text') return { result: toText(nodes) };
  if (to === 'markdown') return { result: toMarkdown(nodes) };
  if (to === 'html') return { result: `${toHtml(nodes)}\n` };
  const [relative] = relativeAddresses(nodes);
  if (relative !== undefined) {
    throw new UsageError(
      `An email needs whole addresses, and ${relative} is relative. Say where the page is: --url https://agency.example/week/`,
    );
  }
  const email = toEmail({ title: campaign.title ?? '', language, nodes });
  const size = Buffer.byteLength(email);
  if (size > MOST_BYTES) {
    throw new UsageError(
      `The email has ${Math.ceil(size / 1000)} kB, and Gmail cuts off at ${MOST_BYTES / 1000}. Show less of it: --sections, --limit or another --element.`,
    );
  }
  return { result: email, plain: toText(nodes) };
}
