/** The readers in Node, where the only thing of a browser is a DOMParser: the same tables as in browsers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';

/** The readers and their tables, as one module. */
async function importReaders() {
  const contents = [
    'src/formats/sync',
    'src/formats/messages',
    'test/formats/documents/outline',
    'test/formats/documents/xml',
  ]
    .map((file) => `export * from './${file}.ts';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { parseFeed, errorText, outline, DOCUMENTS, FAILURES } = await importReaders();

test('XML is rejected without a parser', () => {
  assert.throws(() => parseFeed('<rss></rss>', 'https://www.agency.example/'), { code: 'policy' });
});

test('feeds', async (feeds) => {
  globalThis.DOMParser = new JSDOM().window.DOMParser;
  for (const { name, base, document, expected } of DOCUMENTS) {
    await feeds.test(name, () => assert.deepEqual(outline(parseFeed(document, base, base)), expected));
  }
  for (const { name, base, document, code, message } of FAILURES) {
    await feeds.test(name, () =>
      assert.throws(
        () => parseFeed(document, base, base),
        (error) => error.code === code && message.test(errorText(error)),
      ),
    );
  }
  assert.equal(typeof globalThis.document, 'undefined');
});
