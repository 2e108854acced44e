/** Vue, Svelte and plain TypeScript of docs/how-to/frameworks.md, checked by their own tools. Run `npm run build` before. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'cx-templates-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const modules = join(folder, 'node_modules');
const markdown = readFileSync('docs/how-to/frameworks.md', 'utf8');

// A copy, not a link: TypeScript looks for a module's imports where the module really is.
mkdirSync(modules);
for (const file of ['dist', 'package.json']) cpSync(file, join(modules, 'cx-widgets', file), { recursive: true });
for (const name of ['lit', '@lit', 'lit-html', 'lit-element', 'vue', '@vue', 'svelte', 'typescript']) {
  symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
}

const TOOLS = {
  ts: (config) => ['@typescript/native/bin/tsc', '-p', config],
  vue: (config) => ['vue-tsc/bin/vue-tsc.js', '-p', config],
  svelte: (config) => ['svelte-check/bin/svelte-check', '--tsconfig', config, '--output', 'machine'],
};

/** What the tool says of a file, nothing if all is well. */
function faultsOf(kind, source) {
  const own = mkdtempSync(join(folder, `${kind}-`));
  writeFileSync(join(own, `Recap.${kind}`), source);
  const config = join(own, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2023', 'dom'],
        types: [],
      },
      vueCompilerOptions: { strictTemplates: true },
      include: [`Recap.${kind}`],
    }),
  );
  const [tool, ...args] = TOOLS[kind](config);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    encoding: 'utf8',
    cwd: process.cwd(),
  });
  return status === 0 ? '' : stdout + stderr;
}

/** Of each, a fault put into the good piece, and what the tool must say of it. */
const FAULTS = {
  vue: [
    ['a value', 'layout="grid"', 'layout="spiral"', /spiral/],
    ['a list', 'layout="grid"', ':layout="[\'grid\']"', /Type 'string\[\]'/],
    ['an event', '@cx-error="report"', '@cx-load="report"', /CxErrorEvent/],
    ['an attribute', 'heading-level="3"', 'heading-levle="3"', /heading-levle|headingLevle/],
  ],
  svelte: [
    ['a value', 'layout="grid"', 'layout="spiral"', /spiral/],
    ['a number', 'heading-level="3"', 'heading-level="three"', /three/],
    ['an event', 'oncx-error', 'oncx-load', /CxErrorEvent/],
    ['an attribute', 'heading-level="3"', 'heading-levle="3"', /heading-levle/],
  ],
  ts: [
    ['a value', "'grid'", "'spiral'", /spiral/],
    ['an event', '({ entries })', '({ code })', /code/],
    ['an event of the document', '({ code, url })', '({ entries })', /entries/],
  ],
};

for (const [kind, faults] of Object.entries(FAULTS)) {
  const [, source] = new RegExp(`\`\`\`${kind === 'ts' ? 'ts typescript' : kind}\n([^]*?)\`\`\``).exec(markdown);

  test(`the types serve ${kind}, as the docs say`, () => assert.equal(faultsOf(kind, source), ''));

  for (const [what, right, wrong, told] of faults) {
    test(`the types for ${kind} know ${what} that is wrong`, () => {
      assert.ok(source.includes(right), right);
      assert.match(faultsOf(kind, source.replaceAll(right, wrong)), told);
    });
  }
}
