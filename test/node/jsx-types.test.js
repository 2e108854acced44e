/** Type-checks the JSX examples of docs/how-to/frameworks.md. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'cx-jsx-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const modules = join(folder, 'node_modules');
const markdown = readFileSync('docs/how-to/frameworks.md', 'utf8');
const tsc = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');

// Copied, because TypeScript resolves a symlinked module's imports from its real path.
mkdirSync(modules);
for (const file of ['dist', 'package.json']) cpSync(file, join(modules, 'cx-widgets', file), { recursive: true });
for (const name of ['lit', '@lit', 'lit-html', 'lit-element', '@types', 'csstype', 'solid-js', 'seroval']) {
  symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
}

/** Returns the compiler's errors for a file, or an empty string. */
function errorsIn(framework, source) {
  const file = join(folder, `${framework}.tsx`);
  writeFileSync(file, source);
  const jsx = framework === 'solid' ? ['preserve', '--jsxImportSource', 'solid-js'] : ['react-jsx'];
  const strict = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--lib', 'es2023,dom'];
  const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
  try {
    execFileSync(process.execPath, [tsc, ...strict, ...resolution, '--jsx', ...jsx, file], {
      encoding: 'utf8',
      cwd: folder,
    });
    return '';
  } catch ({ stdout }) {
    return stdout;
  }
}

for (const framework of ['react', 'solid']) {
  const [, source] = new RegExp(`\`\`\`tsx ${framework}\n([^]*?)\`\`\``).exec(markdown);

  test(`types accept the ${framework} example in the docs`, () => {
    assert.equal(errorsIn(framework, source), '');
  });

  test(`${framework} types reject an unknown attribute value`, () => {
    assert.match(errorsIn(framework, `${source}\nexport const wrong = <cx-highlight layout="spiral" />;`), /spiral/);
  });
}
