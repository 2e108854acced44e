/** Measures what was built and checks it. Run by itself, it checks the dist/ that is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { transformSync } from 'esbuild';
import { CDN_ENTRY, CDN_SCRIPTS, ELEMENT_ENTRIES } from './entries.js';

/** Bytes after brotli at its best, as a server would send a static file. */
const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The modules of ours that a module needs, itself and all they need in turn. */
function reach(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ["'](\.[^"']+)["']/g)) {
    reach(normalize(join(dirname(file), path)), found);
  }
  return found;
}

function sizes() {
  const reached = new Map(ELEMENT_ENTRIES.map(({ name, file }) => [name, reach(normalize(file))]));
  const rows = ELEMENT_ENTRIES.map(({ name, budget }) => {
    // What two elements need is shared; the campaign, which lays out all others, shares nothing with them.
    const others = [...reached].filter(([other]) => other !== name && other !== 'campaign').map(([, files]) => files);
    const own = [...reached.get(name)].filter((file) => !others.some((files) => files.has(file)));
    const code = own.map((file) => transformSync(readFileSync(file, 'utf8'), { minify: true }).code).join('');
    return { what: `cx-widgets/cx-${name}, without Lit and the shared part`, bytes: brotli(code), budget };
  });
  const files = [CDN_ENTRY, ...CDN_SCRIPTS].map(({ file, budget }) => ({
    what: file,
    bytes: brotli(readFileSync(file)),
    budget,
  }));
  return [...files, ...rows];
}

function scripts(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}

/** @param largest - Lines that name the largest modules of the script, printed if it is over its budget. */
export async function checkDist(largest = []) {
  const faults = [];
  for (const { what, bytes, budget } of sizes()) {
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
