import { closestMatch } from '../closest-match.js';
import { FILE_EXTENSION, type Target } from './address-fix.js';

/** Lists the names in a folder relative to the file, such as `img`; `.` is the folder itself. */
export type ListFolder = (folder: string) => readonly string[];

/** A missing file, and the path that was probably meant. */
export interface MissingFile {
  readonly url: string;
  readonly match?: string | undefined;
  /** Whether the match differs only in capitalization. */
  readonly isCase?: boolean;
}

/** Matches pages, which may be generated when a site is built, so that no file exists yet. */
const PAGE_EXTENSION = /\.(?:html?|php|aspx?|jsp)$/i;

const same = (name: string): string => name.normalize('NFC');

/**
 * Returns the missing file at a relative URL. Capitalization counts, because servers are case-sensitive even if the
 * local computer is not.
 */
export function missingFile(address: string, target: Target, list: ListFolder): MissingFile | undefined {
  const path = address.trim().split(/[?#]/, 1)[0]!.replaceAll('\\', '/');
  // The root folder of the site is unknown.
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

/** Follows a path folder by folder up to the first missing part. */
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
