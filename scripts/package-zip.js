/** Packs a package for a content management system, such as `dist/drupal`: the same files make the same bytes. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { zipSync } from 'fflate';
import { filesIn, NO_TIME } from './release.js';

/** The packages of a release: the name of the zip, and the folder with what is in it. */
export const PACKAGES = { 'cx-widgets-drupal.zip': 'dist/drupal', 'cx-widgets-wordpress.zip': 'dist/wordpress' };

/** Returns the zip of a folder, without the name of that folder. */
export function packageZip(folder) {
  const files = filesIn(folder).map((file) => [relative(folder, file), [readFileSync(file), { mtime: NO_TIME }]]);
  return zipSync(Object.fromEntries(files), { level: 9 });
}
