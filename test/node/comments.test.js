/** Style of doc comments in src/ and cli/. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Doc comments begin with a verb ("Returns", "Renders"), a noun or "Whether". */
const UNWANTED = /^(?:What|Where|Who|Which|How|That)\b/;

/** Share that may remain, since such a word is sometimes right. */
const LIMIT = 0.05;

const files = ['src', 'cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !/(?:^|\/)(?:dist|node_modules)\//.test(name))
    .map((name) => `${folder}/${name}`),
);

/** Returns the first words of each doc comment, with its file. */
const openings = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\/\*\*[\s*]*(?:@summary )?([A-Z][^\n]*)/g)].map(([, text]) => ({
    file,
    text,
  })),
);

test('doc comments begin with a verb or a noun', () => {
  const unwanted = openings.filter(({ text }) => UNWANTED.test(text));
  const list = unwanted.map(({ file, text }) => `  ${file}: ${text.slice(0, 80)}`).join('\n');
  assert.ok(
    unwanted.length <= LIMIT * openings.length,
    `${unwanted.length} of ${openings.length} doc comments begin with What, Where, Who, Which, How or That:\n${list}`,
  );
});
