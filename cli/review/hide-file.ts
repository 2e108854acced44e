import { dirname, join, relative, resolve } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { hiddenIn, type Hidden } from '../../src/model/hide.js';
import { pageOf } from '../../src/util/urls.js';
import { ConfigError } from '../pull/config-error.js';
import { isInside } from '../pull/folders.js';
import { isObject } from './hand-file.js';
import { readHandFile } from './list-file.js';

/** The name of the list next to a campaign file. */
export const HIDE_FILE = 'hide.json';

/**
 * Reads the list of hidden entries at a path.
 *
 * @returns Undefined if there is no such file.
 * @throws ConfigError with line and column if it is no list of texts.
 */
export async function readHideFile(path: string): Promise<readonly string[] | undefined> {
  const file = await readHandFile(path, relative(process.cwd(), path) || path);
  if (!file) return undefined;
  const { json, errorAt } = file;
  const fix = 'Write ids and URLs: ["https://agency.example/news/1"].';
  if (!Array.isArray(json)) throw new ConfigError(errorAt([], `expected a list. ${fix}`));
  const wrong = json.flatMap((one: unknown, index) =>
    typeof one === 'string' && one.trim() ? [] : errorAt([index], `expected an id or a URL. ${fix}`),
  );
  if (wrong.length) throw new ConfigError(...wrong);
  return (json as readonly string[]).map((one) => one.trim());
}

/**
 * Reads the list that belongs to a campaign file: the one that it names, else `hide.json` next to it.
 *
 * @param text - The campaign file.
 */
export async function hideListOf(file: string, text: string): Promise<readonly string[]> {
  const folder = dirname(resolve(file));
  const name = nameIn(text) ?? HIDE_FILE;
  const path = resolve(folder, decodeURIComponent(name));
  return (await readHideFile(isInside(folder, path) ? path : join(folder, HIDE_FILE))) ?? [];
}

/** Returns the relative address of the list that a campaign file names. */
function nameIn(text: string): string | undefined {
  try {
    const json = JSON.parse(text) as { readonly _cx?: { readonly hide?: unknown } } | null;
    const hide = json?._cx?.hide;
    return typeof hide === 'string' && !/^[a-z][a-z\d+.-]*:|^\/|%(?![\da-f]{2})/i.test(hide)
      ? hide.replace(/[?#].*/, '') || undefined
      : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the ids and pages in lists. */
export const hiddenOf = (list: readonly string[]): Hidden => hiddenIn(JSON.stringify(list));

/**
 * Returns an item without what is hidden in it; undefined if it is hidden itself. The same as elements do.
 *
 * @param from - The source, to which an id may be relative.
 */
export function visibleItem(item: Json, hidden: Hidden, from: string): Json | undefined {
  if (!hidden.size) return item;
  const isHidden = (name: unknown): boolean =>
    typeof name === 'string' && [name, pageOf(name)].some((one) => hidden.has(one));
  const { id, url, _cx } = item;
  if ([id, String(id).replace(`${from}#`, ''), String(id).replace(/^.*#/, ''), url].some(isHidden)) return undefined;
  if (!isObject(_cx)) return item;
  const { quoted, card, repost_of } = _cx;
  const shown = isObject(quoted) ? visibleItem(quoted, hidden, from) : quoted;
  if (repost_of !== undefined && (shown !== quoted || isHidden(repost_of))) return undefined;
  const shownCard = isObject(card) && isHidden(card['url']) ? undefined : card;
  return shown === quoted && shownCard === card ? item : { ...item, _cx: { ..._cx, quoted: shown, card: shownCard } };
}
