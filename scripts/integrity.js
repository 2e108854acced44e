import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes integrity.json: the Subresource Integrity hash of each script in a folder, by file name, sorted. */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const hashes = scripts.map((name) => {
    const hash = createHash('sha384')
      .update(readFileSync(`${folder}/${name}`))
      .digest('base64');
    return [name, `sha384-${hash}`];
  });
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}
