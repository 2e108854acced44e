/** `cx-widgets preview`. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../../bench/browser.js';
import { STRICT_CSP } from '../../scripts/serve.js';
import { run, start } from './support/command.js';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A new folder with these files; values that are no text become JSON. */
function folderWith(files) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-preview-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

/** Starts the preview of a folder; gives its address and its process. */
async function preview(t, folder) {
  const { child, ended } = start(['preview', folder]);
  t.after(() => child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { url: /^http:\S+/.exec(String(said))[0], child, ended };
}

const FINDINGS = 'div[role=complementary]';

/** The words of the panel, once a condition holds for them. */
const panelSays = async (page, words) => {
  await page.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.shadowRoot.textContent.includes(wanted),
    { timeout: 30_000 },
    FINDINGS,
    words,
  );
  return page.$eval(FINDINGS, (panel) => panel.shadowRoot.textContent);
};

const campaign = (items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Week', items, _cx: {} });
const pageWith = (element) =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A</title>\n<body>\n${element}\n</body>\n</html>\n`;

/** The status of a path, sent as it is. */
const statusOf = async (url, path, headers = {}) => {
  const { port } = new URL(url);
  const asked = request({ host: 'localhost', port, path, headers }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
};

test('a new folder is shown under the strict policy, without violations and without findings', async (t) => {
  const folder = folderWith({});
  assert.equal(run(['new', join(folder, 'site')]).code, 0);
  const { url } = await preview(t, join(folder, 'site'));
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  const response = await page.goto(url);
  assert.ok(response.headers()['content-security-policy'].startsWith(STRICT_CSP));
  await page.waitForFunction(() => document.querySelector('cx-campaign').matches(':state(ready)'));
  assert.match(await panelSays(page, 'findings'), /No findings/);
  assert.deepEqual(complaints, []);
});

test('a new page that is opened by a double-click keeps its words, and says what to do', async () => {
  const folder = join(folderWith({}), 'site');
  assert.equal(run(['new', folder]).code, 0);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  const note = () => document.querySelector('cx-campaign').shadowRoot?.querySelector('[part~=message]')?.innerText;
  const below = await (await page.waitForFunction(note)).jsonValue();
  const inside = await page.$eval('cx-campaign', (element) => element.innerText);
  assert.match(inside, /honored the people/);
  assert.match(below, /can’t load its content.*npx cx-widgets-cli preview/);
});

test('a change reloads the page, and the panel says what is wrong, where', async (t) => {
  const folder = folderWith({
    'index.html': pageWith('<cx-highlight feed="week.json"></cx-highlight>'),
    'week.json': campaign([{ id: 'a', title: 'One' }]),
  });
  const { url } = await preview(t, folder);
  const page = await browser.newPage();
  await page.goto(url);
  await panelSays(page, 'No findings');
  writeFileSync(join(folder, 'week.json'), JSON.stringify(campaign([{ id: 'a', title: 'One', tilte: 'x' }]), null, 1));
  const said = await panelSays(page, '1 error');
  assert.match(said, /week\.json:\d+:\d+ Error: "tilte" is not a known key here\. Did you mean "title"\?.*"One"/);
  assert.ok(await page.$eval(FINDINGS, (panel) => panel.shadowRoot.querySelector('details').open));
  writeFileSync(join(folder, 'week.json'), JSON.stringify(campaign([{ id: 'a', title: 'One' }])));
  await panelSays(page, 'No findings');
});

test('JSON in the page, a missing file and a feed of another site are named', async (t) => {
  const folder = folderWith({
    'index.html': pageWith(`<cx-highlight><script type="application/json">
      { "title": "A", "_cx": { "kind": "event" } }
    </script></cx-highlight>
    <cx-event data='{"title":"B","_cx":{"begin":1}}'></cx-event>
    <div data-cx="follow" data-cx-feed="gone.json https://agency.example/feed.json"></div>`),
  });
  const { url } = await preview(t, folder);
  const page = await browser.newPage();
  await page.goto(url);
  const said = await panelSays(page, 'errors');
  assert.match(said, /index\.html:7:\d+ Error: "kind"/);
  assert.match(said, /index\.html:9:\d+ Error: "begin"/);
  assert.match(said, /gone\.json:1:1 Error: There is no such file/);
  assert.match(said, /https:\/\/agency\.example\/feed\.json is on another site/);
});

test('a folder without index.html lists its pages', async (t) => {
  const { url } = await preview(t, folderWith({ 'week & more.html': pageWith('') }));
  const page = await browser.newPage();
  await page.goto(url);
  await Promise.all([page.waitForNavigation(), page.click('main a, ul a')]);
  assert.equal(await page.title(), 'A');
});

test('only the folder is served, and only under the name of this computer', async (t) => {
  const folder = folderWith({ 'index.html': pageWith(''), '.secret': 'x' });
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub', 'index.html'), pageWith(''));
  const { url } = await preview(t, folder);
  assert.equal(await statusOf(url, '/index.html'), 200);
  for (const path of ['/.secret', '/../../../etc/passwd', '/..%2f..%2f..%2fetc/passwd', '/%00', '/%', '/nowhere']) {
    assert.notEqual(await statusOf(url, path), 200, path);
  }
  assert.equal(await statusOf(url, '/sub'), 302);
  assert.equal(await statusOf(url, '/index.html', { host: 'rebound.example' }), 403);
});

test('wrong use is told, with the fix', async (t) => {
  const folder = folderWith({ 'page.html': '' });
  const busy = createServer().listen(0, 'localhost');
  await once(busy, 'listening');
  t.after(() => busy.close());
  for (const [args, said] of [
    [[join(folder, 'nowhere')], /There is no such folder/],
    [[join(folder, 'page.html')], /This is a file\. Name its folder/],
    [[folder, '--port', String(busy.address().port)], /It is in use\. Name another port with --port/],
    [[folder, '--port', 'x'], /Write a number from 1 to 65535/],
  ]) {
    const { code, stderr } = run(['preview', ...args]);
    assert.equal(code, 2, stderr);
    assert.match(stderr, said);
  }
});

test('Ctrl-C ends it, also with a page open', async (t) => {
  const { url, child, ended } = await preview(t, folderWith({ 'index.html': pageWith('') }));
  const page = await browser.newPage();
  await page.goto(url);
  await panelSays(page, 'No findings');
  child.kill('SIGINT');
  const { code, complaints } = await ended;
  assert.equal(code, 0, complaints);
});
