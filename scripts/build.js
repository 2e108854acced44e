/** Builds all of dist/ and cli/dist/, then prints each size beside its budget. Fails if one is over its budget. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import ts from 'typescript';
import { build } from 'vite';
import { checkDist } from './check-dist.js';
import { CDN_SCRIPTS, CDN_STYLES, LEAN_ENTRY } from './entries.js';
import { writeManifest, writeTokens } from './manifest.js';
import { writeIntegrity } from './release.js';
import { validators, writeSchema } from './schemas.js';

const prependFile = (file, text) => writeFileSync(file, text + readFileSync(file, 'utf8'));

const run = (...args) => execFileSync('npx', ['--no', '--', ...args], { stdio: 'inherit' });

/** Returns a line for each of the largest modules in a bundle. */
function largestModules({ output }, count = 15) {
  return output
    .flatMap(({ modules = {} }) => Object.entries(modules))
    .map(([file, { renderedLength }]) => ({ file: relative('.', file), bytes: renderedLength }))
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, count)
    .map(({ file, bytes }) => `${String(bytes).padStart(7)} bytes before minifying  ${file}`);
}

/** Files that the command gives to others. */
const ASSETS = ['dist/cdn/cx-widgets.js', 'dist/cdn/cx-static.css', 'dist/campaign.schema.json'];

/** What templates and style sheets need of Lit; its elements would add to the global objects. */
const TEMPLATES = "export * from 'lit-html'; export { css } from '@lit/reactive-element/css-tag.js';";

/** Puts Lit into the bundle, because the command does not depend on it. */
function litInside() {
  return {
    name: 'lit-inside',
    setup(build) {
      build.onResolve({ filter: /^lit$/ }, () => ({ path: 'lit', namespace: 'lit' }));
      build.onLoad({ filter: /./, namespace: 'lit' }, () => ({ contents: TEMPLATES, resolveDir: '.' }));
      build.onResolve({ filter: /^@?lit[/-]/ }, ({ path }) => ({ path: fileURLToPath(import.meta.resolve(path)) }));
    },
  };
}

/** Returns the types of a module whose own types are all in its file. */
function declarationOf(fileName) {
  const compilerOptions = { isolatedDeclarations: true, declaration: true };
  return ts.transpileDeclaration(readFileSync(fileName, 'utf8'), { fileName, compilerOptions }).outputText;
}

/**
 * Builds the package cx-widgets-cli: the command, its worker and `render()`, each with our own code in one file and
 * libraries outside.
 */
async function buildCli(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  await bundle({
    entryPoints: { main: 'cli/main.ts', worker: 'cli/worker/worker.ts', index: 'cli/index.ts' },
    outdir,
    bundle: true,
    packages: 'external',
    plugins: [validators(), litInside()],
    // Cards ask the browser where the page is.
    inject: ['cli/render/location.ts'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(`${outdir}/index.d.ts`, declarationOf('cli/index.ts'));
  await bundle({
    entryPoints: ['cli/preview/client.ts'],
    outfile: `${outdir}/assets/preview.js`,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  });
  chmodSync(`${outdir}/main.js`, 0o755);
  mkdirSync(`${outdir}/assets`, { recursive: true });
  for (const file of ASSETS) copyFileSync(file, `${outdir}/assets/${file.split('/').at(-1)}`);
}

/** Takes the build of the CSV reader that brings Node's Buffer with it. */
const csvForBrowsers = {
  name: 'csv-for-browsers',
  setup: (build) =>
    build.onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir }) =>
      build.resolve('csv-parse/browser/esm/sync', { resolveDir, kind: 'import-statement' }),
    ),
};

/** Builds the studio: an entry, and a file for each step, loaded when it is opened. */
async function buildStudio(outdir) {
  await bundle({
    entryPoints: ['studio/studio.ts', 'studio/studio.css'],
    outdir,
    bundle: true,
    minify: true,
    splitting: true,
    plugins: [validators(), csvForBrowsers],
    chunkNames: 'parts/[name]-[hash]',
    target: 'es2022',
    supported: { nesting: true },
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  copyFileSync('studio/index.html', `${outdir}/index.html`);
}

rmSync('dist', { recursive: true, force: true });
const script = await build({ mode: 'cdn', logLevel: 'warn' });
for (const { name } of [LEAN_ENTRY, ...CDN_SCRIPTS]) await build({ mode: name, logLevel: 'warn' });
copyFileSync('src/embed/frame.html', 'dist/cdn/frame.html');
await bundle({
  entryPoints: [CDN_STYLES.source],
  outfile: CDN_STYLES.file,
  minify: true,
  target: 'es2022',
  supported: { nesting: true },
  logLevel: 'warning',
});
prependFile('dist/cdn/LICENSES.md', `# cx-widgets\n\n${readFileSync('LICENSE', 'utf8')}\n`);
await build({ mode: 'npm', logLevel: 'warn' });
run('tsc', '-p', 'tsconfig.build.json');
await writeSchema('dist/campaign.schema.json');
await writeManifest();
writeTokens();
await buildStudio('dist/studio');
await buildCli('cli/dist');
cpSync('dist/studio', 'cli/dist/studio', { recursive: true });
writeIntegrity('dist/cdn');
await checkDist(['Its largest modules:', ...largestModules(script)]);
