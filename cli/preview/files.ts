import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/**
 * Returns the file of a folder that a server shows at a path; a folder's is its index.html.
 *
 * @returns undefined if there is none, or if it is hidden or outside the folder.
 */
export function fileAt(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || /[\\/]\./.test(path)) return undefined;
  const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
