/** Test files that one page runs together, since loading a page takes longer than most of their tests. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';

/** Folders below `test/` whose tests use neither the page nor each other's state. */
const FOLDERS = ['text', 'formats', 'model'];

const OUTPUT = 'node_modules/.cache/cx/together';

/** Writes a test file per folder that imports the tests in it, and returns the patterns that find all test files once. */
export async function togetherFiles() {
  await mkdir(OUTPUT, { recursive: true });
  for (const folder of FOLDERS) {
    const names = (await readdir(`test/${folder}`)).filter((name) => name.endsWith('.test.ts')).sort();
    const imports = names.map((name) => `import '/test/${folder}/${name}';\n`);
    await writeFile(`${OUTPUT}/${folder}.test.js`, imports.join(''));
  }
  return ['test/**/*.test.ts', ...FOLDERS.map((folder) => `!test/${folder}/*`), `${OUTPUT}/*.test.js`];
}
