import { mediaType } from '../../../src/util/media-type.js';
import { mimeTypeOf } from '../../write/mime.js';
import { decodePath, isFilePath } from './cell-values.js';
import { readLinks } from './cell-links.js';
import { NOTHING, UNDECIDED } from './dates.js';
import type { Draft, Filled } from './draft.js';
import { cleanLine, cleanText, linesOf } from './words.js';

const DECORATIVE = /^(?:decorative|decorativa|decorativo|""|\(decorative\))\.?$/i;

/** Sets the pictures of an item and what is said about them, from all columns with their numbers. */
export function putMedia(draft: Draft): void {
  let count = 0;
  for (const filled of draft.of('image')) {
    const { index, ordinal } = filled.heading;
    const files = filesIn(filled, draft);
    for (const [position, { url, type }] of files.entries()) {
      const path = ['attachments', count++] as const;
      draft.set([...path, 'url'], url, index);
      draft.set([...path, 'mime_type'], type, index);
      const part = (key: string): Filled | undefined => partOf(draft.of(key), ordinal, position, files.length);
      putAlt(draft, [...path, '_cx', 'alt'], part('alt'), url);
      putWords(draft, [...path, 'title'], part('caption'));
      putWords(draft, [...path, '_cx', 'credit'], part('credit'));
      for (const key of ['width', 'height']) {
        const size = part(key);
        const number = Number(size?.cell.text);
        if (size && number > 0) draft.set([...path, '_cx', key], number, size.heading.index);
      }
    }
  }
}

/** Returns the cell for one of the pictures: of the same number; of several in one cell, the line of the same number. */
function partOf(all: readonly Filled[], ordinal: number, position: number, count: number): Filled | undefined {
  const filled = all.find(({ heading }) => heading.ordinal === ordinal);
  if (!filled || count < 2) return filled;
  const lines = linesOf(filled.cell.text);
  const text = lines.length === count ? lines[position]! : position ? '' : filled.cell.text;
  return text ? { ...filled, cell: { ...filled.cell, text } } : undefined;
}

function putAlt(draft: Draft, path: readonly (string | number)[], filled: Filled | undefined, url: string): void {
  // The place where it should stand, if it is missing.
  const heading = draft.headingOf('alt');
  if (!filled) {
    if (heading) draft.note(path, heading.index);
    return;
  }
  const { index } = filled.heading;
  const text = cleanText(filled.cell.text);
  draft.note(path, index);
  if (DECORATIVE.test(text)) return draft.set(path, '', index);
  if (NOTHING.test(text) || UNDECIDED.test(text)) return draft.report(index, 'alt-none', text);
  const name = decodePath(url).split('/').at(-1)!.toLowerCase();
  if (text.toLowerCase() === name || isFilePath(text) || text.toLowerCase() === name.replace(/\.\w+$/, '')) {
    return draft.report(index, 'alt-file', text);
  }
  if (
    /^(?:an? )?(?:image|picture|photo|photograph|graphic)(?: of\b|:)|^(?:imagen|foto|fotograf[ií]a) de\b/i.test(text)
  ) {
    draft.report(index, 'alt-image-of', text);
  }
  draft.set(path, text, index);
}

function putWords(draft: Draft, path: readonly (string | number)[], filled: Filled | undefined): void {
  const text = filled ? cleanText(filled.cell.text) : '';
  if (filled && !NOTHING.test(text)) draft.set(path, text, filled.heading.index);
}

interface File {
  readonly url: string;
  readonly type: string;
}

/** Reads the files in a cell: names or addresses, in lines of their own or between semicolons. */
function filesIn({ cell, heading }: Filled, draft: Draft): File[] {
  return linesOf(cell.text)
    .flatMap((line) => line.split(/;\s/))
    .flatMap((part): File[] => {
      if (NOTHING.test(part)) return [];
      const file = fileIn(part) ?? (cell.link ? fileIn(cell.link) : undefined);
      if (file) return [file];
      const [link] = readLinks({ ...cell, text: part });
      draft.report(heading.index, link ? 'page-not-picture' : 'no-picture', cleanLine(part));
      return [];
    });
}

/** Reads the name or address of a file, and its type: of its ending, or in parentheses behind it. */
function fileIn(part: string): File | undefined {
  const [, name = part, stated] = /^(\S.*) \((\w{1,20}\/[\w.+*-]{1,60})\)$/.exec(part) ?? [];
  const url = /^https?:\S+$/i.test(name)
    ? name
    : isFilePath(name) && !/^www\./i.test(name)
      ? encodeURI(decodePath(name))
      : undefined;
  if (!url) return undefined;
  if (stated) return { url, type: stated };
  const kind = /\.svg(?:[?#]|$)/i.test(url) ? 'image' : mediaType(url)?.split('/')[0];
  return kind ? { url, type: mimeTypeOf({ kind: kind as 'image', url }) } : undefined;
}
