/** Reads Markdown pages of the documentation. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const FENCE = /^( *)```(.*)\n([^]*?)^ *```/gm;

/** Returns the code blocks of a text, each with its language and the line of its first line of code. */
export const codeBlocks = (text) =>
  [...text.matchAll(FENCE)].map(({ 1: indent, 2: language, 3: code, index }) => ({
    language: language.split(' ')[0],
    code: indent ? code.replaceAll(`\n${indent}`, '\n').slice(indent.length) : code,
    line: text.slice(0, index).split('\n').length + 1,
  }));

const LINK = /\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]+)?\)/g;

/** Returns the relative links of a text, outside of its code, each with its line. */
export function relativeLinks(text) {
  // Code keeps its lines, so that the others keep their numbers.
  const prose = text.replace(FENCE, (code) => code.replace(/[^\n]/g, ''));
  return [...prose.matchAll(LINK)].map(({ 1: path, index }) => ({
    path,
    line: prose.slice(0, index).split('\n').length,
  }));
}

/** Returns a page's text with links that lead from another folder to the same files; code stays as it is. */
export const withLinksFrom = (folder, page, text) =>
  text
    .split(/(^ *```[^]*?^ *```)/m)
    .map((part, index) => (index % 2 ? part : part.replace(LINK, (...link) => relink(folder, page, link))))
    .join('');

const relink = (folder, page, [, path, anchor = '']) => `](${relative(folder, join(dirname(page), path))}${anchor})`;

/** Returns the title and the first sentence of a page. */
export function summaryOf(page) {
  const text = readFileSync(page, 'utf8');
  const [, title] = /^# (.+)$/m.exec(text);
  const paragraph = text.split('\n\n').find((part) => /^[A-Z`[]/.test(part)) ?? '';
  const plain = paragraph.replaceAll('\n', ' ').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  return { title, sentence: plain.split(/(?<=[.:]) (?=[A-Z])/)[0].replace(/:$/, '.') };
}
