import { closestMatch } from '../closest-match.js';
import { FILE_EXTENSION, type Target } from './address-fix.js';

/** Lists the names in a folder below that of the file, such as `img`; `.` is the folder itself. */
export type ListFolder = (folder: string) => readonly string[];

/** A file that is not there, and the path that was meant. */
export interface MissingFile {
  readonly url: string;
  readonly match?: string | undefined;
  /** Whether the match differs in capitals alone. */
  readonly isCase?: boolean;
}

/** Pages may be made when a site is built, so there is no file yet. */
const PAGE_EXTENSION = /\.(?:html?|php|aspx?|jsp)$/i;

const same = (name: string): string => name.normalize('NFC');

/**
 * Returns the file that a relative address should lead to and does not. Capitals count, since servers tell them apart
 * where a computer may not.
 */
export function missingFile(address: string, target: Target, list: ListFolder): MissingFile | undefined {
  const path = address.trim().split(/[?#]/, 1)[0]!.replaceAll('\\', '/');
  // The folder of a site's root is not known.
  if (!path || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined;
  if (target === 'page' && (!FILE_EXTENSION.test(path) || PAGE_EXTENSION.test(path))) return undefined;
  return findIn(list, path) && findIn(list, decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Follows a path from folder to folder up to the first part that is missing. */
function findIn(list: ListFolder, path: string): MissingFile | undefined {
  const parts = path.split('/').filter((part) => part && part !== '.');
  for (const [index, part] of parts.entries()) {
    const folder = parts.slice(0, index).join('/');
    const names = list(folder || '.');
    if (part === '..' || names.some((name) => same(name) === same(part))) continue;
    const isCase = (name: string): boolean => same(name).toLowerCase() === same(part).toLowerCase();
    const other = names.find(isCase) ?? closestMatch(part, names);
    if (!other) return { url: path };
    const match = [folder, other, ...parts.slice(index + 1)].filter(Boolean).join('/');
    return { url: path, match, isCase: isCase(other) };
  }
  return undefined;
}
