/** Measures what was built and checks it. Run by itself, it checks the dist/ that is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import {
  CDN_ENTRY,
  CDN_LOCALES,
  CDN_SCRIPTS,
  CDN_STYLES,
  ELEMENT_ENTRIES,
  LEAN_ENTRY,
  NPM_ENTRY,
  STUDIO,
} from './entries.js';

/** Bytes after brotli at its best, as a server would send a static file. */
const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Modules that are loaded on demand, such as the readers of most formats, are no part of what an entry brings. */
const withoutOnDemand = {
  name: 'without-on-demand',
  setup: (bundler) =>
    bundler.onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};

/** Measures all that an entry of the package brings at once, Lit left out. */
async function costOf(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: ['lit', '@lit/*'],
    plugins: [withoutOnDemand],
  });
  return brotli(outputFiles[0].contents);
}

async function sizes() {
  const rows = await Promise.all(
    [...ELEMENT_ENTRIES, NPM_ENTRY].map(async ({ name, file, budget }) => ({
      what: `cx-widgets${name && `/cx-${name}`} from npm, without Lit`,
      bytes: await costOf(file),
      budget,
    })),
  );
  const files = [CDN_ENTRY, LEAN_ENTRY, ...CDN_SCRIPTS, ...CDN_LOCALES, CDN_STYLES].map(({ file, budget }) => ({
    what: file,
    bytes: brotli(readFileSync(file)),
    budget,
  }));
  return [...files, ...rows, studioSize()];
}

/**
 * Measures all files of the studio together, and prints the largest ones. The files that it hands out are copies of those
 * in dist/cdn/, each with its own budget.
 */
function studioSize() {
  const { folder, budget } = STUDIO;
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, 'cdn')))
    .map(({ parentPath, name }) => ({
      file: join(parentPath, name),
      bytes: brotli(readFileSync(join(parentPath, name))),
    }))
    .sort((one, other) => other.bytes - one.bytes);
  for (const { file, bytes } of sizes.slice(0, 12)) console.log(`${String(bytes).padStart(7)} bytes (brotli)  ${file}`);
  return { what: `${folder}, all files but cdn/`, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0), budget };
}

function scripts(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}

/** @param largest - Lines that name the largest modules of the script, printed if it is over its budget. */
export async function checkDist(largest = []) {
  const faults = [];
  for (const { what, bytes, budget } of await sizes()) {
    console.log(`${String(bytes).padStart(7)} of ${String(budget).padStart(6)} bytes (brotli)  ${what}`);
    if (bytes <= budget) continue;
    faults.push(`${what} is ${bytes - budget} bytes over its budget in scripts/entries.js.`);
    if (what === CDN_ENTRY.file) faults.push(...largest);
  }
  for (const file of scripts('dist')) {
    const code = readFileSync(file, 'utf8');
    if (/^[\t ]*@\w+\(/m.test(code) || /[;{}]\s*@(?:property|state|customElement)\b/.test(code)) {
      faults.push(
        `${file} holds a decorator, which no browser understands; declare properties in "static properties".`,
      );
    }
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (!readFileSync('dist/npm/util/version.js', 'utf8').includes(`"${version}"`)) {
    faults.push(`src/util/version.ts is not the ${version} of package.json.`);
  }
  if (faults.length) throw new Error(faults.join('\n'));
}

if (import.meta.url === `file://${process.argv[1]}`) await checkDist();
