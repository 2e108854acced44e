import { plainText } from '../../src/text/plain-text.js';
import { withoutTracking } from '../../src/util/urls.js';
import type { Path, Report } from './diagnostics.js';
import { textPath, type Item } from './item-rules.js';

/** A URL and its path. */
export interface Address {
  readonly url: string;
  readonly path: Path;
  /** Whether it is a link in the text of an item, already resolved. */
  readonly isInText?: boolean;
}

/** Reports URLs that are not encrypted or that contain tracking parameters. */
export function checkAddresses(addresses: readonly Address[], report: Report): void {
  for (const { url, path } of addresses) {
    if (/^http:/i.test(url)) report(path, { code: 'http-link', url });
    const clean = withoutTracking(url);
    if (clean !== url.replace(/#$/, '')) report(path, { code: 'tracking', clean });
  }
}

/** Reports duplicate ids, and related ids that do not exist. */
export function checkIds(items: readonly Item[], report: Report): void {
  const paths = new Map<string, Path>();
  for (const { entry, path } of items) {
    const first = paths.get(entry.id);
    if (first) {
      report([...path, 'id'], { code: 'duplicate-id', first: Number(first.at(-1) ?? 0) });
    } else paths.set(entry.id, path);
  }
  for (const { entry, path } of items) {
    entry.related.forEach((id, index) => {
      if (paths.has(id)) return;
      report([...path, '_cx', 'related', index], { code: 'unknown-related', id: id.replace(/^#/, '') });
    });
  }
}

interface Spelling {
  readonly name: string;
  readonly abbreviation: string | undefined;
  readonly path: Path;
}

/** Reports inconsistent spellings of an agency; the most frequent one, else the first, counts as correct. */
export function checkAgencies(items: readonly Item[], report: Report): void {
  const all = items.flatMap(({ entry: { agency }, path }): Spelling[] =>
    agency ? [{ name: agency.name, abbreviation: agency.abbreviation, path: [...path, '_cx', 'agency'] }] : [],
  );
  const reported = new Set<string>();
  const compare = (key: (one: Spelling) => string | undefined, text: (one: Spelling) => string | undefined): void => {
    for (const group of groups(all.filter(text), key).values()) {
      const spellings = [...groups(group, text)].sort(([, one], [, other]) => other.length - one.length);
      const usual = spellings[0]?.[0] ?? '';
      for (const [value, [first]] of spellings.slice(1)) {
        const pair = `${usual}\n${value}`;
        if (reported.has(pair)) continue;
        reported.add(pair);
        report(first!.path, { code: 'agency-spelling', value, usual });
      }
    }
  };
  const name = (one: Spelling): string => one.name;
  const abbreviation = (one: Spelling): string | undefined => one.abbreviation;
  compare((one) => letters(one.name), name);
  compare((one) => one.abbreviation && letters(one.abbreviation), name);
  compare((one) => letters(one.name), abbreviation);
}

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function groups<One>(all: readonly One[], key: (one: One) => string | undefined): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const name = key(one);
    if (!name) continue;
    if (!found.has(name)) found.set(name, []);
    found.get(name)!.push(one);
  }
  return found;
}

/** A hashtag of several words is longer than this; "accessibility" is a single word. */
const ONE_WORD = 14;

interface Hashtag {
  readonly tag: string;
  readonly path: Path;
  /** Whether it is displayed as a hashtag. */
  readonly isShown: boolean;
}

/** Reports hashtags that screen readers can't split into words, and those with inconsistent capitals. */
export function checkHashtags(items: readonly Item[], hashtag: string | undefined, report: Report): void {
  const all: Hashtag[] = hashtag ? [{ tag: hashtag, path: ['_cx', 'hashtag'], isShown: true }] : [];
  all.push(...items.flatMap(hashtagsIn));
  for (const group of groups(all, ({ tag }) => tag.toLowerCase()).values()) {
    const spellings = [...groups(group, ({ tag }) => tag).values()].sort(
      (one, other) => capitals(other) - capitals(one),
    );
    const [[best] = []] = spellings;
    for (const [other] of spellings.slice(1)) {
      report(other!.path, { code: 'hashtag-case', tag: other!.tag, usual: best!.tag });
    }
    const plain = group.find(({ isShown }) => isShown);
    if (spellings.length === 1 && plain && plain.tag.length > ONE_WORD && plain.tag === plain.tag.toLowerCase()) {
      report(plain.path, { code: 'hashtag-case', tag: plain.tag });
    }
  }
}

function hashtagsIn(item: Item): Hashtag[] {
  const { entry, json, path } = item;
  // Only the listed tags: the entry also has those in its text, which are found below.
  const tags = ([json['tags'] ?? []].flat() as unknown[]).flatMap((tag, index): Hashtag[] =>
    typeof tag === 'string' ? [{ tag: tag.replace(/^[#＃]/, ''), path: [...path, 'tags', index], isShown: false }] : [],
  );
  // The file's author should not change the text of a post.
  if (entry.type === 'post') return tags;
  const text = `${entry.title ?? ''} ${plainText(entry.body)}`;
  const inText = Array.from(text.matchAll(/(?<![\w&/])#([\p{L}\p{N}_]+)/gu), ([, tag]): Hashtag => {
    return { tag: tag!, path: textPath(item), isShown: true };
  });
  return [...tags, ...inText];
}

const capitals = ([{ tag } = { tag: '' }]: readonly { tag: string }[]): number => tag.replace(/\P{Lu}/gu, '').length;
