/** Links in the documentation. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Returns the anchors that GitHub gives the headings of a document. */
const anchorsIn = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('links between documents resolve, including anchors', () => {
  const dead = documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/```[^]*?```/g, '');
    return [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
      .filter(([, path, anchor]) => {
        const target = path ? normalize(join(dirname(file), path)) : file;
        return !existsSync(target) || (anchor && !anchorsIn(target).includes(anchor));
      })
      .map(([link]) => `${file} ${link}`);
  });
  assert.deepEqual(dead, []);
});
