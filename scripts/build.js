/** Builds all of dist/ and cli/dist/, then prints each size beside its budget. Fails if one is over its budget. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import ts from 'typescript';
import { build } from 'vite';
import { buildDrupal } from './build-drupal.js';
import { buildWordpress } from './build-wordpress.js';
import { checkDist } from './check-dist.js';
import { CDN_LOCALES, CDN_SCRIPTS, CDN_STYLES, LEAN_ENTRY } from './entries.js';
import { writeManifest, writeTokens } from './manifest.js';
import { Contents } from './office/contents.js';
import { writeOffice } from './office/index.js';
import { filesIn, writeIntegrity } from './release.js';
import { validators, writeSchema } from './schemas.js';
import { minifyStudioTemplates } from './minify-templates.js';
import { browserParser, renderedLocation, shortManifest } from './studio-plugins.js';

const prependFile = (file, text) => writeFileSync(file, text + readFileSync(file, 'utf8'));

const run = (...args) => execFileSync('npx', ['--no', '--', ...args], { stdio: 'inherit' });

/** What each built file is made of. */
const contents = new Contents();

const bundleRecorded = async (options) => contents.addEsbuild(await bundle({ ...options, metafile: true }));

const buildRecorded = async (mode) =>
  contents.addVite(await build({ mode, logLevel: 'warn' }), mode === 'npm' ? 'dist/npm' : 'dist/cdn');

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

/** Returns the file of a package's module in this folder's node_modules/, also where that is a link: comments name it. */
function installedFile(module) {
  const file = fileURLToPath(import.meta.resolve(module));
  return resolve(file.slice(file.indexOf('node_modules/')));
}

/** Puts Lit into the bundle, because the command does not depend on it. */
function litInside() {
  return {
    name: 'lit-inside',
    setup(build) {
      build.onResolve({ filter: /^lit$/ }, () => ({ path: 'lit', namespace: 'lit' }));
      build.onLoad({ filter: /./, namespace: 'lit' }, () => ({ contents: TEMPLATES, resolveDir: '.' }));
      build.onResolve({ filter: /^@?lit[/-]/ }, ({ path }) => ({ path: installedFile(path) }));
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
  await bundleRecorded({
    entryPoints: { main: 'cli/main.ts', worker: 'cli/worker/worker.ts', index: 'cli/index.ts' },
    outdir,
    bundle: true,
    packages: 'external',
    preserveSymlinks: true,
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
  await bundleRecorded({
    entryPoints: ['cli/preview/client.ts'],
    outfile: `${outdir}/assets/preview.js`,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  });
  chmodSync(`${outdir}/main.js`, 0o755);
  contents.addOwn(`${outdir}/index.d.ts`);
  for (const file of ASSETS) copyRecorded(file, `${outdir}/assets/${file.split('/').at(-1)}`);
}

function copyRecorded(original, file) {
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(original, file);
  contents.addCopy(file, original);
}

/** Takes the build of the CSV reader that brings Node's Buffer with it. */
const csvForBrowsers = {
  name: 'csv-for-browsers',
  setup: (build) =>
    build.onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir }) =>
      build.resolve('csv-parse/browser/esm/sync', { resolveDir, kind: 'import-statement' }),
    ),
};

/** Files that the studio shows and hands out. */
const HANDED_OUT = [
  ...['cx-widgets.js', 'cx-cards.js', 'cx-static.css', 'locales/es.js'],
  ...['frame.html', 'frame.js', 'frame-parent.js', 'integrity.json', 'LICENSES.md'],
];

/** Builds the studio: an entry, and a file for each step, loaded when it is opened. */
async function buildStudio(outdir) {
  await bundleRecorded({
    entryPoints: ['studio/studio.ts', 'studio/studio.css'],
    outdir,
    bundle: true,
    minify: true,
    splitting: true,
    preserveSymlinks: true,
    plugins: [
      ...[validators(), csvForBrowsers, renderedLocation(), shortManifest(), browserParser()],
      minifyStudioTemplates,
    ],
    chunkNames: 'parts/[name]-[hash]',
    target: 'es2022',
    supported: { nesting: true },
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  // The page of the preview has no origin, so it can't load modules.
  await bundleRecorded({
    entryPoints: { preview: 'studio/frame/page.ts' },
    outdir,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'iife',
    logLevel: 'warning',
  });
  copyFileSync('studio/index.html', `${outdir}/index.html`);
  copyFileSync('studio/frame/page.html', `${outdir}/preview.html`);
  contents.addOwn(`${outdir}/index.html`, `${outdir}/preview.html`);
  for (const file of HANDED_OUT) copyRecorded(`dist/cdn/${file}`, `${outdir}/cdn/${file}`);
}

rmSync('dist', { recursive: true, force: true });
const script = await buildRecorded('cdn');
for (const { name } of [LEAN_ENTRY, ...CDN_SCRIPTS, ...CDN_LOCALES]) await buildRecorded(name);
copyFileSync('src/embed/frame.html', 'dist/cdn/frame.html');
await bundleRecorded({
  entryPoints: [CDN_STYLES.source],
  outfile: CDN_STYLES.file,
  minify: true,
  target: 'es2022',
  supported: { nesting: true },
  logLevel: 'warning',
});
prependFile('dist/cdn/LICENSES.md', `# cx-widgets\n\n${readFileSync('LICENSE', 'utf8')}\n`);
await buildRecorded('npm');
run('tsc', '-p', 'tsconfig.build.json');
await writeSchema('dist/campaign.schema.json');
contents.addOwn('dist/campaign.schema.json', 'dist/cdn/LICENSES.md', 'dist/cdn/frame.html', 'dist/cdn/integrity.json');
await writeManifest();
writeTokens();
contents.addOwn(...filesIn('dist/themes'));
writeIntegrity('dist/cdn');
await buildStudio('dist/studio');
buildDrupal({ copyRecorded, contents });
await buildWordpress({ bundleRecorded, copyRecorded, contents });
await buildCli('cli/dist');
for (const file of filesIn('dist/studio')) copyRecorded(file, file.replace('dist/', 'cli/dist/'));
await checkDist(['Its largest modules:', ...largestModules(script)]);
await writeOffice('dist/office', { contents });
