import type { Agency } from '../../src/model/types.js';
import type { Json } from '../../src/formats/source.js';
import { foldTag as fold } from '../../src/text/fold.js';
import { ITEM_KEYS, type Config, type Rule, type SourceConfig } from './config-schema.js';

/** An item and the source that it is from. */
export interface Sourced {
  readonly item: Json;
  readonly source: SourceConfig;
}

type Rules = Rule | readonly Rule[];

/** Whether an item is one that a rule, or any of several, is about. */
export function matches(rules: Rules, sourced: Sourced): boolean {
  return ([rules].flat() as readonly Rule[]).some((rule) =>
    (Object.entries(rule) as [keyof Rule, string | readonly string[]][]).every(([key, wanted]) =>
      [wanted].flat().some((one) => TESTS[key](sourced, one)),
    ),
  );
}

/** Whether an item is wanted by what is to be taken and what is to be left. */
export function isWanted(
  { include, exclude }: { readonly include?: Rules; readonly exclude?: Rules },
  sourced: Sourced,
): boolean {
  return (!include || matches(include, sourced)) && !(exclude && matches(exclude, sourced));
}

/** Whether an item is meant by an id: whole, as its own feed writes it, or by its address. */
export function isCalled({ id, url }: Json, wanted: string): boolean {
  return id === wanted || url === wanted || (id as string).endsWith(`#${wanted.replace(/^#/, '')}`);
}

const extensionOf = (item: Json): Json => (item['_cx'] ?? {}) as Json;

const TESTS: Readonly<Record<keyof Rule, (sourced: Sourced, wanted: string) => boolean>> = {
  id: ({ item }, wanted) => isCalled(item, wanted),
  tag: ({ item }, wanted) => ((item['tags'] ?? []) as readonly string[]).some((tag) => fold(tag) === fold(wanted)),
  agency: ({ item }, wanted) => {
    const { name, abbreviation } = (extensionOf(item)['agency'] ?? {}) as Partial<Agency>;
    return [name, abbreviation].some((one) => one !== undefined && fold(one) === fold(wanted));
  },
  type: ({ item }, wanted) => extensionOf(item)['type'] === wanted,
  source: ({ source }, wanted) => [source.name, source.from].includes(wanted),
  word: ({ item }, wanted) => patternOf(wanted).test(wordsOf(item)),
};

/** A whole word or phrase in any case; with a star at its end, the beginning of a word. */
function patternOf(wanted: string): RegExp {
  const words = wanted.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const end = wanted.endsWith('*') ? '' : String.raw`(?![\p{L}\p{N}])`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.replace(/\s+/g, String.raw`\s+`)}${end}`, 'iu');
}

/** What a reader reads of an item, and of a post that it quotes. The HTML is our own, so it is simple. */
function wordsOf(item: Json): string {
  const { quote, quoted } = extensionOf(item);
  const html = (item['content_html'] ?? '') as string;
  const words = html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const own = [item['title'], words, item['content_text'], item['summary'], quote].filter(Boolean).join('\n');
  return quoted ? `${own}\n${wordsOf(quoted as Json)}` : own;
}

/** An item with what its source says for all of its items. */
export function withDefaults({ item, source }: Sourced, feedLanguage: unknown): Json {
  const { type, agency, tag, tags = [], language } = source;
  const extension = extensionOf(item);
  return joined(
    {
      ...item,
      language: item['language'] ?? language ?? feedLanguage,
      _cx: { ...extension, type: extension['type'] ?? type, agency: extension['agency'] ?? agency },
    },
    [...(tag ? [tag] : []), ...tags],
  );
}

/** Of words there is one kind in an item, and what belongs to the old ones goes with them. */
const WORDS = /^(content_text|content_html|facets|emojis)$/;

/** An item with the values of a `set`: they replace what was there, but tags are added to it. */
export function withValues(item: Json, values: NonNullable<Config['set']>[number]): Json {
  const areNew = values.content_text ?? values.content_html;
  const kept = (json: Json): [string, unknown][] => Object.entries(json).filter(([key]) => !areNew || !WORDS.test(key));
  const given = Object.entries(values).filter(([key]) => key !== 'where' && key !== 'tags');
  const [own, extension] = [true, false].map((isOwn) => given.filter(([key]) => key in ITEM_KEYS === isOwn));
  return joined(
    {
      ...Object.fromEntries([...kept(item), ...own!]),
      _cx: Object.fromEntries([...kept(extensionOf(item)), ...extension!]),
    },
    values.tags ?? [],
  );
}

/** An item with more tags, each there once. */
function joined(item: Json, more: readonly string[]): Json {
  const tags = (item['tags'] ?? []) as readonly string[];
  const added = more
    .map((tag) => tag.replace(/^[#＃]/, ''))
    .filter((tag, index, all) => ![...tags, ...all.slice(0, index)].some((one) => fold(one) === fold(tag)));
  return added.length ? { ...item, tags: [...tags, ...added] } : item;
}
