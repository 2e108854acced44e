import type { Json } from '../../src/formats/source.js';
import { wordsOf } from '../pull/rules.js';
import { isObject } from './hand-file.js';

/** A part of an entry that differs from its last approved version; a missing value is new or gone. */
export interface Difference {
  readonly part: string;
  readonly was?: string;
  readonly is?: string;
}

/** Returns what differs between two versions of an entry, part by part, as people read it. */
export function differences(was: Json, is: Json): Difference[] {
  const [before, after] = [partsOf(was), partsOf(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((part): Difference[] => {
    const [old, current] = [before.get(part), after.get(part)];
    if (old === current) return [];
    return [{ part, ...(old !== undefined && { was: old }), ...(current !== undefined && { is: current }) }];
  });
}

/** Returns the parts of an entry that readers see, by name. */
export function partsOf(item: Json): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (part: string, value: unknown): void => {
    const words =
      typeof value === 'string'
        ? value.replace(/[^\S\n]+/g, ' ').trim()
        : value === undefined
          ? ''
          : JSON.stringify(value);
    if (words) parts.set(part, words);
  };
  const cx = isObject(item['_cx']) ? item['_cx'] : {};
  const { title, ...rest } = item;
  add('title', title);
  add('text', wordsOf({ ...rest, _cx: { ...cx, quoted: undefined } }));
  add('address', item['url']);
  add('author', ((item['authors'] ?? []) as readonly Json[]).map(({ name }) => String(name)).join(', '));
  add('date', item['date_published']);
  add('tags', ((item['tags'] ?? []) as readonly string[]).map((tag) => `#${tag}`).join(' '));
  add('links', linksOf(item, cx).join('\n'));
  add('pictures', picturesOf(item).join('\n'));
  if (isObject(cx['quoted'])) add('quoted post', wordsOf(cx['quoted']));
  for (const [key, value] of Object.entries(cx)) if (!APART.has(key)) add(key.replaceAll('_', ' '), value);
  return parts;
}

/** Keys of `_cx` that are parts of their own, or no words. */
const APART = new Set(['quoted', 'quote', 'links', 'metrics', 'verified', 'edited', 'facets', 'emojis', 'type']);

function linksOf(item: Json, cx: Json): string[] {
  const html = (item['content_html'] ?? '') as string;
  const inHtml = Array.from(html.matchAll(/\shref="([^"]*)"/g), ([, url]) => url!.replaceAll('&amp;', '&'));
  const links = ((cx['links'] ?? []) as readonly Json[]).map(({ url }) => String(url));
  return [...new Set([...inHtml, ...links])];
}

function picturesOf(item: Json): string[] {
  const attachments = ((item['attachments'] ?? []) as readonly Json[]).map(({ url, title, _cx }) => {
    const alt = isObject(_cx) ? _cx['alt'] : undefined;
    const words = alt === '' ? 'decorative' : typeof alt === 'string' ? alt : 'no alt text';
    return [`${String(url)} (${words})`, title].filter(Boolean).join(' ');
  });
  const image = item['image'];
  const isAlone = typeof image === 'string' && !attachments.some((one) => one.startsWith(`${image} `));
  return isAlone ? [`${image} (no alt text)`, ...attachments] : attachments;
}
