import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages of the benchmark and builds the library, where they are missing. */
export function prepare() {
  if (!existsSync(`${root}bench/node_modules/axe-core`)) npm('ci', `${root}bench`);
  if (!existsSync(`${root}dist/cdn/cx-widgets.js`)) npm('run build', root);
}

function npm(command, folder) {
  // On Windows npm is a batch file, which only a shell runs.
  execFileSync(`npm ${command}`, { cwd: folder, stdio: 'inherit', shell: true });
}
