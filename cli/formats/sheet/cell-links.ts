import { fixAddress } from '../../check/address-fix.js';
import type { Cell } from './table.js';
import { cleanLine, linesOf } from './words.js';

export interface CellLink {
  readonly url: string;
  readonly label?: string;
}

const URL_TEXT =
  /(?:https?:\/\/|www\.)[^\s<>"|]+|(?<![\w@./-])(?:[a-z\d-]{1,63}\.){1,5}(?:gov|mil|com|org|net|edu|int|us|example)(?:\/[^\s<>"|]*)?(?![\w.@-])/giu;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}/gi;

/** Words before an address that say nothing about it. */
const EMPTY_LABEL =
  /^(?:see|see also|visit|at|here|link|links|url|click here|more|more at|more info|more information|and|or|website|web|ver|vea|visite|en|aqu[ií]|enlace|más|y|o)$/i;

/** Reads the links in a cell: one or more addresses, each with the words before it, or the link of the cell itself. */
export function readLinks({ text, link }: Cell): CellLink[] {
  const found = linesOf(text).flatMap(linksInLine);
  if (found.length || !link) return found;
  return [labeled(link, cleanLine(text))];
}

function linksInLine(line: string): CellLink[] {
  const markdown = [...line.matchAll(/\[([^[\]]{1,300})\]\((https?:[^\s()]+)\)/g)];
  if (markdown.length) return markdown.map(([, label, url]) => labeled(url!, label!));
  const links: CellLink[] = [];
  let from = 0;
  const found = [...line.matchAll(URL_TEXT), ...(URL_TEXT.test(line) ? [] : line.matchAll(MAIL))];
  URL_TEXT.lastIndex = 0;
  for (const { 0: whole, index } of found) {
    const url = withoutTail(whole);
    const before = line.slice(from, index);
    from = index + url.length;
    links.push(labeled(url, before));
  }
  const after = labelIn(line.slice(from));
  const [only] = links;
  return links.length === 1 && only && !only.label && after ? [{ ...only, label: after }] : links;
}

/** Removes punctuation that ends the sentence, not the address; a closing parenthesis stays if one opens in it. */
function withoutTail(url: string): string {
  let end = url.length;
  while (/[.,;:!?'"’”\]]/.test(url[end - 1]!) || (url[end - 1] === ')' && !url.slice(0, end).includes('('))) end--;
  return url.slice(0, end);
}

function labeled(url: string, words: string): CellLink {
  const label = labelIn(words);
  return { url: wholeAddress(url), ...(label && { label }) };
}

/** Returns an address with its scheme. */
export function wholeAddress(url: string): string {
  const fix = fixAddress(url, 'page');
  return fix && 'url' in fix && fix.url && ['no-scheme', 'email', 'typo', 'brackets'].includes(fix.kind)
    ? fix.url
    : url;
}

function labelIn(words: string): string {
  const label = words
    .trim()
    .replace(/^[\s|,;:()[\]–—-]+/, '')
    .replace(/[|:([\]]\s*$|\s[–—-]\s*$/g, '')
    .trim();
  return EMPTY_LABEL.test(label) || !/[\p{L}\p{N}]/u.test(label) ? '' : label;
}
