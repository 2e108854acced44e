import { plainText } from '../../src/text/plain-text.js';
import { withoutTracking } from '../../src/util/urls.js';
import { wordsPath, type Item } from './entry-rules.js';
import type { Path, Tell } from './fault.js';

/** An address and where it stands. */
export interface Address {
  readonly url: string;
  readonly path: Path;
  /** Whether it is a link in the words of an item, resolved. */
  readonly isInWords?: boolean;
}

/** Tells of addresses that are not encrypted, or that tell others where a reader came from. */
export function checkAddresses(addresses: readonly Address[], tell: Tell): void {
  for (const { url, path } of addresses) {
    if (/^http:/i.test(url)) {
      tell('http-link', path, `${url} is not encrypted. Write https: if the site has it.`);
    }
    const clean = withoutTracking(url);
    if (clean !== url.replace(/#$/, '')) tell('tracking', path, `This address tracks readers. Write ${clean}`);
  }
}

/** Tells of ids that two items have, and of related entries that are not there. */
export function checkIds(items: readonly Item[], tell: Tell): void {
  const paths = new Map<string, Path>();
  for (const { entry, path } of items) {
    const first = paths.get(entry.id);
    if (first) {
      const place = first.length ? String(first.at(-1)) : '0';
      tell(
        'duplicate-id',
        [...path, 'id'],
        `The item at index ${place} has the same id; only that one would be shown.`,
      );
    } else paths.set(entry.id, path);
  }
  for (const { entry, path } of items) {
    entry.related.forEach((id, index) => {
      if (paths.has(id)) return;
      const message = `No item here has the id "${id.replace(/^#/, '')}".`;
      tell('unknown-related', [...path, '_cx', 'related', index], message);
    });
  }
}

interface Spelling {
  readonly name: string;
  readonly abbreviation: string | undefined;
  readonly path: Path;
}

/** Tells of an agency that is written in two ways; the more frequent one, else the first, is taken for the right one. */
export function checkAgencies(items: readonly Item[], tell: Tell): void {
  const all = items.flatMap(({ entry: { agency }, path }): Spelling[] =>
    agency ? [{ name: agency.name, abbreviation: agency.abbreviation, path: [...path, '_cx', 'agency'] }] : [],
  );
  const told = new Set<string>();
  const compare = (key: (one: Spelling) => string | undefined, value: (one: Spelling) => string | undefined): void => {
    for (const group of groups(all.filter(value), key).values()) {
      const spellings = [...groups(group, value)].sort(([, one], [, other]) => other.length - one.length);
      const [[usual] = []] = spellings;
      for (const [other, [first]] of spellings.slice(1)) {
        const pair = `${usual}\n${other}`;
        if (told.has(pair)) continue;
        told.add(pair);
        tell(
          'agency-spelling',
          first!.path,
          `"${other}" is elsewhere in the file "${usual}". Write an agency one way.`,
        );
      }
    }
  };
  compare(
    ({ name }) => letters(name),
    ({ name }) => name,
  );
  compare(
    ({ abbreviation }) => abbreviation && letters(abbreviation),
    ({ name }) => name,
  );
  compare(
    ({ name }) => letters(name),
    ({ abbreviation }) => abbreviation,
  );
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

/** A hashtag of several words is longer than this; "accessibility" is one word. */
const ONE_WORD = 14;

/** Tells of hashtags in which a screen reader finds no words, and of those that are written in two ways. */
export function checkHashtags(items: readonly Item[], hashtag: string | undefined, tell: Tell): void {
  const uses: { tag: string; path: Path; isHashtag: boolean }[] = [];
  if (hashtag) uses.push({ tag: hashtag, path: ['_cx', 'hashtag'], isHashtag: true });
  for (const item of items) {
    const { entry, json, path } = item;
    // The entry has those of its words, too; they are looked at below.
    ([json['tags'] ?? []].flat() as unknown[]).forEach((tag, index) => {
      if (typeof tag !== 'string') return;
      uses.push({ tag: tag.replace(/^[#＃]/, ''), path: [...path, 'tags', index], isHashtag: false });
    });
    // What a post says is not the file's author's to mend.
    if (entry.type === 'post') continue;
    for (const [, tag] of `${entry.title ?? ''} ${plainText(entry.body)}`.matchAll(/(?<![\w&/])#([\p{L}\p{N}_]+)/gu)) {
      uses.push({ tag: tag!, path: wordsPath(item), isHashtag: true });
    }
  }
  for (const group of groups(uses, ({ tag }) => tag.toLowerCase()).values()) {
    const spellings = [...groups(group, ({ tag }) => tag).values()].sort(
      (one, other) => capitals(other) - capitals(one),
    );
    const [[best] = []] = spellings;
    for (const [other] of spellings.slice(1)) {
      tell('hashtag-case', other!.path, `#${other!.tag} is elsewhere in the file #${best!.tag}. Write it one way.`);
    }
    const plain = group.find(({ isHashtag }) => isHashtag);
    if (spellings.length === 1 && plain && plain.tag.length > ONE_WORD && plain.tag === plain.tag.toLowerCase()) {
      const message = `A screen reader finds no words in #${plain.tag}. Begin each word with a capital letter.`;
      tell('hashtag-case', plain.path, message);
    }
  }
}

const capitals = ([{ tag } = { tag: '' }]: readonly { tag: string }[]): number => tag.replace(/\P{Lu}/gu, '').length;
