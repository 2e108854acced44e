/** Converts diagnostics to text. All messages of `check` are created here, and no code parses them. */
import { causeText, pathText } from '../../src/formats/messages.js';
import { fixAddress, targetOf } from './address-fix.js';
import { sourceMessages } from '../formats/problems.js';
import type { Diagnostic, Problem } from './diagnostics.js';
import { fileKindMessage } from './file-kind-messages.js';
import { keyMeant } from './suggestions.js';
import { syntaxMessage } from './syntax-messages.js';
import { addressMessage, didYouMean, expectedText, seasonText, valueMessage, zoneAdvice } from './value-messages.js';

/** A diagnostic in the form in which it is printed. */
export interface PrintedDiagnostic {
  readonly code: string;
  /** The path in the document, such as `items[3]._cx.start`. */
  readonly path: string;
  /** The place that users know instead of the path: the sheet and the cell of a spreadsheet. */
  readonly place?: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly entry?: string | undefined;
}

/** Returns a diagnostic with its message. */
export function printed(diagnostic: Diagnostic): PrintedDiagnostic {
  const { code, path, place, line, column, entry } = diagnostic;
  return { code, path: pathText(path), ...(place && { place }), line, column, message: messageOf(diagnostic), entry };
}

type With<Code extends Problem['code']> = Extract<Diagnostic, { readonly code: Code }>;

/** Returns the message for a problem. */
export function messageOf(diagnostic: Diagnostic): string {
  if (diagnostic.code === 'syntax' && 'problem' in diagnostic) return syntaxMessage(diagnostic.problem);
  if (diagnostic.code === 'format' && 'kind' in diagnostic) return fileKindMessage(diagnostic.kind);
  if (Object.hasOwn(MESSAGES, diagnostic.code)) {
    return MESSAGES[diagnostic.code as keyof typeof MESSAGES](diagnostic as never);
  }
  const { reason = '', isWebPage = false } = diagnostic as { reason?: string; isWebPage?: boolean };
  return isWebPage
    ? `${reason} Check the file of the feed itself; JSON that stands in a page goes into a file of its own.`
    : reason;
}

const MESSAGES = {
  ...sourceMessages,
  'duplicate-key': () => 'duplicate key; remove one',
  'unknown-key': ({ key, known, belongsInExtension }: With<'unknown-key'>) => {
    const fix = belongsInExtension
      ? ' Move it into "_cx".'
      : didYouMean(keyMeant(key, known)) ||
        ` Known keys here are ${known.join(', ')}; a key of your own begins with "_".`;
    return `"${key}" is not a known key here.${fix}`;
  },
  'missing-key': ({ key, expected }: With<'missing-key'>) => `"${key}" is missing: expected ${expectedText(expected)}`,
  value: ({ value, expected, path, date }: With<'value'>) => valueMessage(value, expected, path, date),
  'left-out': (problem: With<'left-out'>) => ignoredMessage(problem),
  'duplicate-id': ({ first }: With<'duplicate-id'>) =>
    `The item at index ${first} has the same id; only that one would be shown.`,
  'unknown-related': ({ id }: With<'unknown-related'>) => `No item here has the id "${id}".`,
  'hidden-entry': () =>
    '"hide" hides this entry on pages only; feed readers and everyone who opens the file still get it. Delete it here.',
  'alt-missing': (problem: With<'alt-missing'>) =>
    problem.in === 'image'
      ? 'This picture has no description. Give it as an attachment too, with "_cx": {"alt": "what it shows"}, or "" if it is only decoration.'
      : 'This picture has no description. Say in "alt" what it shows, or "" if it is only decoration.',
  'http-link': ({ url }: With<'http-link'>) => `${url} is not encrypted. Write https: if the site has it.`,
  'dead-link': ({ url, reason }: With<'dead-link'>) => `${url} leads nowhere: ${reason}. Fix or remove it.`,
  encoding: (problem: With<'encoding'>) => encodingMessage(problem),
  tracking: ({ clean }: With<'tracking'>) => `This address tracks readers. Write ${clean}`,
  markup: ({ found, plain, hasHtmlKey }: With<'markup'>) => {
    const unwanted = found.startsWith('<') ? 'the tags' : `${found} and the like`;
    return `${found} is shown as it stands: leave ${unwanted} out${plain && ` (${plain})`}${hasHtmlKey ? ', or use "content_html"' : ''}.`;
  },
  'missing-file': (problem: With<'missing-file'>) => missingFileMessage(problem),
  'missing-scheme': ({ url, path }: With<'missing-scheme'>) => `${short(url)}: ${fixText(url, path)}`,
  'unknown-network': ({ value, match }: With<'unknown-network'>) =>
    `"${value.slice(0, 60)}" is not a known network.${didYouMean(match)}`,
  'outside-campaign': ({ day, days, start, end }: With<'outside-campaign'>) => {
    const distance = days ? ` by more than ${days} days` : '';
    const bound = start ? `before the campaign's start, ${start}` : `after the campaign's end, ${end!}`;
    return `${day} is${distance} ${bound}. Fix one of the dates.`;
  },
  'agency-spelling': ({ value, usual }: With<'agency-spelling'>) =>
    `"${value}" is "${usual}" elsewhere in the file. Write an agency one way.`,
  'hashtag-case': ({ tag, usual }: With<'hashtag-case'>) =>
    usual
      ? `#${tag} is #${usual} elsewhere in the file. Write it one way.`
      : `A screen reader finds no words in #${tag}. Begin each word with a capital letter.`,
  'long-title': ({ length, limit }: With<'long-title'>) => `The title has ${length} characters; the limit is ${limit}.`,
  'long-sentence': ({ sentence, length, limit }: With<'long-sentence'>) =>
    `The sentence "${sentence}…" has ${length} words; the limit is ${limit}. Split it.`,
  'long-sentences': ({ average, limit }: With<'long-sentences'>) =>
    `The sentences have ${average} words on average; the limit is ${limit}. Split some.`,
  'event-day': ({ start }: With<'event-day'>) => `${start} is not a day, so the event can't be added to calendars.`,
  'event-end': ({ start, end, isShared }: With<'event-end'>) =>
    start && end
      ? `It ends at ${end}, before it begins at ${start}.`
      : `The event has a time but no end. Add ${isShared ? 'DTEND' : '"end"'}, so that calendars know how long it takes.`,
  'event-timezone': ({ isShared }: With<'event-timezone'>) =>
    isShared
      ? 'The event has a time in UTC, and the calendar no time zone. Say which to show: --timezone America/New_York.'
      : 'The event has a time but no time zone. Add "timezone", such as "America/New_York", here or to the feed\'s "_cx".',
  'zone-season': (problem: With<'zone-season'>) => `${seasonText(problem)}.`,
  'spotlight-person': () => 'A spotlight shows a person. Add "person": {"name": "…", "role": "…"}.',
  'language-tag': ({ value }: With<'language-tag'>) =>
    `"${value}" is not a BCP 47 language tag. Write "en", "en-US" or "es", for instance.`,
} as const satisfies { readonly [Code in Problem['code']]?: (problem: never) => string };

function ignoredMessage(problem: With<'left-out'>): string {
  if ('limit' in problem) return `only the first ${problem.limit} items are read`;
  if ('cause' in problem) return `${causeText(problem.cause)}; this will be ignored`;
  if ('zone' in problem) {
    return `"${problem.zone}" is not a time zone, so times are shown as they are written, without one.${zoneAdvice(problem.zone)}`;
  }
  const message = valueMessage(problem.value, problem.expected, problem.path).replace(/\.$/, '');
  return `${message}; this will be ignored`;
}

function missingFileMessage({ url, match, isCase, path }: With<'missing-file'>): string {
  if (fixAddress(url, targetOf(path))?.kind === 'local-path') return `${short(url)} is ${fixText(url, path)}.`;
  const missing = `no file ${url} beside this file`;
  if (!match) return missing;
  return isCase
    ? `${missing}: its name is ${match}, and servers tell capitals apart`
    : `${missing}; did you mean ${match}?`;
}

function fixText(url: string, path: Diagnostic['path']): string {
  const fix = fixAddress(url, targetOf(path));
  return fix ? addressMessage(fix) : '';
}

function encodingMessage(problem: With<'encoding'>): string {
  switch (problem.kind) {
    case 'utf-16':
      return 'This file is UTF-16, not UTF-8. Save it as UTF-8.';
    case 'lost':
      return 'A letter was lost here (�) when the file was saved. Write it again.';
    case 'decoded-twice':
      return `"${problem.letters}" is a letter that was read in a wrong encoding. Write it again.`;
    case 'not-utf-8': {
      const { word, otherLines } = problem;
      const others = otherLines ? ` (also on ${otherLines} other ${otherLines === 1 ? 'line' : 'lines'})` : '';
      return `This file is not UTF-8, so readers may see a wrong letter in "${word.replace(/\p{C}/gu, '?')}"${others}. Save it as UTF-8.`;
    }
  }
}

const short = (url: string): string => (url.length > 60 ? `${url.slice(0, 60)}…` : url);
