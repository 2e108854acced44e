import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { memo } from '../../src/util/memo.js';
import { nearest } from '../nearest.js';
import { FILE_END, type Target } from './address-advice.js';

/** Pages may be made when a site is built, so that there is no file. */
const PAGE_END = /\.(?:html?|php|aspx?|jsp)$/i;

const same = (name: string): string => name.normalize('NFC');

/**
 * Says that a relative address leads to no file beside the campaign file. Names are compared letter by letter, since
 * servers tell capitals apart where a computer may not.
 *
 * @param folder - The folder of the campaign file.
 */
export function missingFile(address: string, target: Target, folder: string): string | undefined {
  const path = address.trim().split(/[?#]/, 1)[0]!.replaceAll('\\', '/');
  // From the root of a site no folder is known.
  if (!path || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined;
  if (target === 'page' && (!FILE_END.test(path) || PAGE_END.test(path))) return undefined;
  const names = namesIn(folder);
  return findIn(names, path) && findIn(names, decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type Names = (inside: string) => readonly string[];

const namesIn = (folder: string): Names =>
  memo((inside: string): readonly string[] => {
    try {
      return readdirSync(join(folder, inside));
    } catch {
      return [];
    }
  });

/** Follows a path from folder to folder; says what is missing. */
function findIn(names: Names, path: string): string | undefined {
  let found = '';
  const parts = path.split('/').filter((part) => part && part !== '.');
  for (const [index, part] of parts.entries()) {
    const here = names(found || '.');
    if (part !== '..' && !here.some((name) => same(name) === same(part))) {
      const other = here.find((name) => same(name).toLowerCase() === same(part).toLowerCase()) ?? nearest(part, here);
      const rest = parts.slice(index + 1);
      const meant = other && [found, other, ...rest].filter(Boolean).join('/');
      if (!meant) return `no file ${path} beside this file`;
      return other.toLowerCase() === part.toLowerCase()
        ? `no file ${path} beside this file: its name is ${meant}, and servers tell capitals apart`
        : `no file ${path} beside this file; did you mean ${meant}?`;
    }
    found = join(found, part);
  }
  return undefined;
}
