/** Type-checks the Vue, Svelte and TypeScript examples of docs/how-to/frameworks.md. Run `npm run build` first. */
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

// Copied, because TypeScript resolves a symlinked module's imports from its real path.
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

const OPTIONS = {
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
};

/** Checks all sources in one run of the tool and returns the errors in each. A tool takes seconds to start. */
function errorsIn(kind, sources) {
  const own = mkdtempSync(join(folder, `${kind}-`));
  const names = sources.map((_source, index) => `Recap${index}.${kind}`);
  for (const [index, name] of names.entries()) writeFileSync(join(own, name), sources[index]);
  const config = join(own, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ ...OPTIONS, include: names }));
  const [tool, ...args] = TOOLS[kind](config);
  const run = spawnSync(process.execPath, [join('node_modules', tool), ...args], { encoding: 'utf8' });
  const errors = names.map(() => '');
  let current;
  for (const line of (run.stdout + run.stderr).split('\n')) {
    const [, number] = /\bRecap(\d+)\.\w+[("]/.exec(line) ?? [];
    // Details of an error follow on indented lines.
    current = number ?? (/^\s/.test(line) ? current : undefined);
    if (current) errors[current] += `${line}\n`;
  }
  if (run.status !== 0 && !errors.some(Boolean)) throw new Error(run.stdout + run.stderr);
  return errors;
}

/** Mistakes to put into each example, and the error that the tool must report. */
const MISTAKES = {
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

for (const [kind, mistakes] of Object.entries(MISTAKES)) {
  const [, source] = new RegExp(`\`\`\`${kind === 'ts' ? 'ts typescript' : kind}\n([^]*?)\`\`\``).exec(markdown);
  const wrongSources = mistakes.map(([, right, wrong]) => source.replaceAll(right, wrong));
  const [none, ...errors] = errorsIn(kind, [source, ...wrongSources]);

  test(`types accept the ${kind} example in the docs`, () => assert.equal(none, ''));

  for (const [index, [what, right, , message]] of mistakes.entries()) {
    test(`${kind} types reject an invalid ${what}`, () => {
      assert.ok(source.includes(right), right);
      assert.match(errors[index], message);
    });
  }
}
