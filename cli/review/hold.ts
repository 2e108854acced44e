import type { Json } from '../../src/formats/source.js';
import { fold } from '../../src/text/fold.js';
import { memo } from '../../src/util/memo.js';
import { hostOf, safeUrl } from '../../src/util/urls.js';
import type { HoldConfig } from '../pull/config-schema.js';
import { matches, patternOf, wordsOf, type Sourced } from '../pull/rules.js';
import { isObject } from './hand-file.js';
import { WORD_LISTS } from './words.js';

/** Returns why the rules of a config hold an entry for review, one sentence each; none if they don't. */
export function holdReasons(sourced: Sourced, hold: HoldConfig): string[] {
  const { item } = sourced;
  const words = [hold.words ?? []].flat();
  const own = words.filter((word) => patternOf(word).test(wordsOf(item))).map((word) => `matches the word "${word}"`);
  const lists = [hold.lists ?? []].flat().flatMap((language) => {
    const found = patternOfList(language).exec(fold(wordsOf(item)));
    return found ? `has "${found[0]}", a word in the list ${language}` : [];
  });
  const allowed = hold.links && [hold.links].flat();
  const strange = allowed ? linkHosts(item).filter((host) => !allowed.some((one) => isWithin(host, one))) : [];
  const links = [...new Set(strange)].map((host) => `links to ${host}`);
  const bare = hold.without_alt ? picturesWithoutAlt(item) : 0;
  const alt = bare ? [bare === 1 ? 'has a picture without alt text' : `has ${bare} pictures without alt text`] : [];
  const rules = hold.where && matches(hold.where, sourced) ? ['matches the rule "where"'] : [];
  return [...own, ...lists, ...links, ...alt, ...rules];
}

const patternOfList = memo((language: keyof typeof WORD_LISTS) => {
  const words = WORD_LISTS[language].map((word) =>
    fold(word)
      .replace(/\*$/, String.raw`[\p{L}\p{N}]*`)
      .replace(/ /g, String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'u');
});

/** Whether a host is one of a name: the same, or below it, as in `agency.gov` and `gov`. */
function isWithin(host: string, name: string): boolean {
  const suffix = name.toLowerCase().replace(/^(?:\*\.|\.)/, '');
  return host === suffix || host.endsWith(`.${suffix}`);
}

/** Returns the hosts that the words, the links and the card of an entry lead to, but for its own. */
function linkHosts(item: Json): string[] {
  const cx = isObject(item['_cx']) ? item['_cx'] : {};
  const html = (item['content_html'] ?? '') as string;
  const inHtml = Array.from(html.matchAll(/\shref="([^"]*)"/g), ([, url]) => url!.replaceAll('&amp;', '&'));
  const text = [item['title'], item['content_text'], item['summary'], cx['quote']].filter(Boolean).join('\n');
  const inText = Array.from(text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi), ([url]) => url);
  const links = (Array.isArray(cx['links']) ? (cx['links'] as Json[]) : []).map(({ url }) => url);
  const other = [isObject(cx['card']) ? cx['card']['url'] : undefined, cx['online_url'], cx['registration_url']];
  const quoted = isObject(cx['quoted']) ? linkHosts(cx['quoted']) : [];
  const own = hostOf((item['url'] ?? '') as string);
  const hosts = [...inHtml, ...inText, ...links, ...other].map((url) => hostOf(safeUrl(String(url)) ?? ''));
  return [...hosts, ...quoted].filter((host) => host && host !== own && !host.endsWith('.invalid'));
}

/** Counts the pictures of an entry that have no description; an empty one marks a decorative picture. */
function picturesWithoutAlt(item: Json): number {
  const attachments = (item['attachments'] ?? []) as readonly Json[];
  const pictures = attachments.filter(({ mime_type }) => String(mime_type).startsWith('image/'));
  const bare = pictures.filter(({ _cx }) => !isObject(_cx) || typeof _cx['alt'] !== 'string');
  // A picture that is only in `image` has no place for a description.
  const alone = item['image'] !== undefined && !pictures.some(({ url }) => url === item['image']);
  const cx = isObject(item['_cx']) ? item['_cx'] : {};
  return bare.length + Number(alone) + (isObject(cx['quoted']) ? picturesWithoutAlt(cx['quoted']) : 0);
}
