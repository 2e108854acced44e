import type { Json } from '../../../src/formats/source.js';
import { momentAt } from '../../../src/model/dates.js';
import { mimeTypeOf } from '../../write/mime.js';
import { mediaType } from '../../../src/util/media-type.js';
import { readAgency } from './agencies.js';
import { readLinks, type CellLink } from './cell-links.js';
import type { ColumnKind } from './columns.js';
import { readBody } from './words.js';

/** The value of a cell that is written. */
export type Value = string | number;

const barred = (values: readonly (string | undefined)[]): string => {
  const last = values.findLastIndex(Boolean);
  return values.slice(0, last + 1).join(' | ');
};

const lines = (value: unknown, keys: readonly string[]): string =>
  (value as readonly Readonly<Record<string, string | undefined>>[])
    .map((one) => {
      const line = barred(keys.map((key) => one[key]));
      // A name with a comma is one name, not a name and a role.
      return line.includes('|') || !line.includes(',') ? line : `${line} |`;
    })
    .join('\n');

const WRITERS: Partial<Record<ColumnKind, (value: unknown) => Value>> = {
  flag: (value) => (value ? 'yes' : 'no'),
  number: (value) => value as number,
  figure: (value) => value as Value,
  tags: (value) => (value as string[]).join(', '),
  ids: (value) => (value as string[]).join('\n'),
  persons: (value) => lines(value, ['name', 'role', 'organization', 'url', 'photo']),
  authors: (value) => lines(value, ['name', 'url', 'avatar']),
  tracks: (value) => lines(value, ['language', 'label', 'url']),
  links: (value) => (value as CellLink[]).map(linkText).join('\n'),
};

/** Returns the value of a cell for the value of a key. */
export function writeValue(kind: ColumnKind, value: unknown): Value {
  return WRITERS[kind]?.(value) ?? String(value);
}

/** Returns a link as words and an address, or in Markdown if it would be read otherwise. */
function linkText({ url, label }: CellLink): string {
  const text = label ? `${label}: ${url}` : url;
  const [read, ...more] = readLinks({ text });
  return read?.url === url && read.label === label && !more.length ? text : `[${label ?? ''}](${url})`;
}

/** Returns the text of an item: plain, or HTML if plain text would be read otherwise. */
export function bodyValue({ content_text, content_html }: Json): string {
  if (typeof content_html === 'string') return content_html;
  const text = typeof content_text === 'string' ? content_text : '';
  const read = readBody(text);
  if ('content_text' in read && read.content_text === text) return text;
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** Returns the cells of an agency, by their columns. */
export function agencyValues(agency: unknown): Record<string, Value> {
  const { name, abbreviation, url, logo } = (typeof agency === 'string' ? { name: agency } : agency) as Record<
    string,
    string | undefined
  >;
  const both = abbreviation ? `${name} (${abbreviation})` : name!;
  const read = readAgency(both);
  const isRead = read?.name === name && read?.abbreviation === abbreviation;
  const cells = {
    agency: isRead ? both : name,
    abbreviation: isRead ? undefined : abbreviation,
    agencyUrl: url,
    agencyLogo: logo,
  };
  return Object.fromEntries(Object.entries(cells).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** Returns a date as people write it: a moment in its time zone, if that says the same. */
export function dateValue(date: unknown, zone: string | undefined): string {
  const text = String(date);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(text) || !zone)
    return text.replace(/T(\d\d:\d\d)(?::00(?:\.000)?)?$/, ' $1');
  const time = Date.parse(text);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    time,
  );
  return momentAt(Date.parse(`${clock.replace(' ', 'T')}Z`), zone) === time ? clock : text;
}

/** Returns the cells of pictures and other files, by their columns and numbers. */
export function mediaValues({ image, attachments }: Json): [key: string, ordinal: number, value: Value][] {
  const all = (attachments ?? (image ? [{ url: image }] : [])) as readonly Json[];
  return all.flatMap((one, index) => {
    const { alt, credit, width, height } = (one['_cx'] ?? {}) as Json;
    const url = String(one['url']);
    const kind = /\.svg(?:[?#]|$)/i.test(url) ? 'image' : mediaType(url)?.split('/')[0];
    const type = one['mime_type'] as string | undefined;
    const isKnown = kind && (!type || mimeTypeOf({ kind: kind as 'image', url }) === type);
    const cells: Record<string, unknown> = {
      image: isKnown ? url : `${url} (${type ?? 'image/*'})`,
      alt: alt === '' ? 'decorative' : alt,
      caption: one['title'],
      credit,
      width,
      height,
    };
    return Object.entries(cells).flatMap(([key, value]): [string, number, Value][] =>
      value === undefined ? [] : [[key, index + 1, value as Value]],
    );
  });
}
