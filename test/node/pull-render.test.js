/** Pages that `pull` renders after it wrote its file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './support/command.js';
import { feed, folderWith, item, pull } from './support/pull.js';

const page = (inside, head = '') =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A</title>${head}</head>\n<body>\n${inside}\n</body>\n</html>\n`;

const ELEMENT = '<cx-campaign feed="campaign.json"></cx-campaign>';
const HEAD = '<!-- cx-render-head --><!-- /cx-render-head -->';

const files = (render, more = {}) => ({
  'pull.json': { title: 'Ours', language: 'en', sources: [{ from: 'a.json' }], render },
  'a.json': feed([item('first', 1, { _cx: { type: 'highlight' } })]),
  'index.html': page(ELEMENT, HEAD),
  ...more,
});

test('renders the file into pages, and again when it changes', async (t) => {
  const folder = folderWith(
    t,
    files([{ page: 'index.html' }, { page: 'es/list.html', element: 'highlight', lang: 'es' }], {
      'es/list.html': page('<!-- cx-render -->\n<!-- /cx-render -->'),
    }),
  );
  const { code, report, complaints } = await pull(folder);
  assert.equal(code, 0, complaints);
  assert.deepEqual(report.pages, [
    { page: 'index.html', status: 'written' },
    { page: 'es/list.html', status: 'written' },
  ]);
  assert.match(folder.read('index.html'), /<cx-campaign [^>]*>\n[^]*This is first\.[^]*<\/cx-campaign>/);
  assert.match(folder.read('index.html'), /og:title" content="Ours"[^]*rel="alternate" [^>]*href="campaign\.json"/);
  assert.match(folder.read('es/list.html'), /<!-- cx-render -->\n<[^]*lang="en"[^]*This is first\./);

  const before = folder.modified('index.html');
  const again = await pull(folder);
  assert.deepEqual(
    again.report.pages.map(({ status }) => status),
    ['unchanged', 'unchanged'],
  );
  assert.equal(folder.modified('index.html'), before);

  folder.write('a.json', feed([item('second', 2, { _cx: { type: 'highlight' } })]));
  await pull(folder);
  assert.match(folder.read('index.html'), /This is second\./);
});

test('writes whole addresses if it knows where a page is', async (t) => {
  const folder = folderWith(
    t,
    files([{ page: 'index.html', url: 'https://agency.example/week/' }], {
      'index.html': page('<!-- cx-render -->\n<!-- /cx-render -->', HEAD),
    }),
  );
  assert.equal((await pull(folder)).code, 0);
  assert.match(folder.read('index.html'), /og:url" content="https:\/\/agency\.example\/week\/"/);
  assert.match(folder.read('index.html'), /href="https:\/\/agency\.example\/week\/campaign\.json"/);
});

test('reports a page that fails with its fix, and writes the file and the other pages', async (t) => {
  const render = [{ page: 'none.html' }, { page: 'bare.html' }, { page: 'index.html' }];
  const folder = folderWith(t, files(render, { 'bare.html': page('<p>Mine</p>') }));
  const { code, report, complaints } = await pull(folder);
  assert.equal(code, 1);
  assert.deepEqual(
    report.pages.map(({ status }) => status),
    ['failed', 'failed', 'written'],
  );
  assert.match(complaints, /page not rendered: none\.html: There is no such file\. Create the page/);
  assert.match(
    complaints,
    /page not rendered: bare\.html: There is no place for campaign\.json\. Put <!-- cx-render -->/,
  );
  assert.equal(folder.read('bare.html'), page('<p>Mine</p>'));
  assert.equal(folder.json('campaign.json').items.length, 1);
  assert.match(folder.read('index.html'), /This is first\./);
});

test('renders nothing in a dry run, and nothing without content', async (t) => {
  const folder = folderWith(t, files([{ page: 'index.html' }]));
  const { report } = await pull(folder, ['--dry-run']);
  assert.deepEqual(report.pages, []);
  assert.equal(folder.read('index.html'), page(ELEMENT, HEAD));
  folder.write('a.json', 'no feed');
  assert.equal((await pull(folder)).code, 1);
  assert.equal(folder.read('index.html'), page(ELEMENT, HEAD));
});

test('lists the pages in its result', async (t) => {
  const folder = folderWith(t, files([{ page: 'index.html' }]));
  const { out } = await start(['pull', 'pull.json'], { cwd: folder.path }).ended;
  assert.match(out, /campaign\.json: written, 1 entry\nindex\.html: written\n$/);
});

for (const [name, render, message] of [
  ['outside the folder', [{ page: '../index.html' }], /render\[0\]\.page: "\.\.\/index\.html" leads out/],
  ['that is the output', [{ page: 'campaign.json' }], /render: campaign\.json is in use/],
  ['that is there twice', [{ page: 'index.html' }, { page: './index.html' }], /render: index\.html is in use/],
  ['with an unknown element', [{ page: 'index.html', element: 'carousel' }], /render\[0\]\.element: "carousel" is no/],
  ['with a relative URL', [{ page: 'index.html', url: '/week/' }], /render\[0\]\.url: expected a whole address/],
  ['without a name', [{}], /render\[0\]\.page: it is missing/],
  ['with a slip', [{ page: 'index.html', elemnt: 'event' }], /render\[0\]\.elemnt: .*Did you mean element\?/],
]) {
  test(`refuses a page ${name}, and writes nothing`, async (t) => {
    const folder = folderWith(t, files(render));
    const { code, complaints } = await pull(folder);
    assert.equal(code, 2);
    assert.match(complaints, message);
    assert.ok(!folder.names().includes('campaign.json'));
    assert.equal(folder.read('index.html'), page(ELEMENT, HEAD));
  });
}

test('an interrupt while pages are rendered says that the file is written', async (t) => {
  const folder = folderWith(t, files([{ page: 'index.html' }]));
  const { child, ended } = start(['pull', 'pull.json'], { cwd: folder.path });
  let said = '';
  await new Promise((done) => {
    child.stderr.on('data', (piece) => {
      said += piece;
      if (said.includes('page 1 of 1')) done();
    });
  });
  child.kill('SIGINT');
  const { code, complaints } = await ended;
  assert.equal(code, 130);
  assert.match(complaints, /interrupted: the output is written; run it again/);
  assert.match(folder.read('campaign.json'), /This is first\./);
  assert.deepEqual(
    folder.names().filter((name) => name.endsWith('.tmp')),
    [],
  );
});
