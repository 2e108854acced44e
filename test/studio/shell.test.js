/** The frame of the studio: steps, language, settings in the URL, and the hosts that serve it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import sirv from 'sirv';
import { FEED, openCampaign } from './open-campaign.js';
import { BROWSERS, openStudio, serveStudio, until } from './support.js';

for (const browser of BROWSERS) {
  test(`opens without a request to another host, a violation or an error (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.heading('Start');
    await studio.axe('Start');
    await studio.isQuiet();
    await studio.close();
  });

  test(`opens in Spanish for a Spanish browser, and switches to English (${browser})`, async () => {
    const studio = await openStudio(browser, { language: 'es-MX' });
    await studio.heading('Comenzar');
    assert.equal(await studio.page.evaluate(() => document.documentElement.lang), 'es');
    await studio.axe('Comenzar');
    await studio.activate('button', 'English');
    await studio.heading('Start');
    assert.match(studio.page.url(), /#lang=en$/);
    await studio.page.reload();
    await studio.heading('Start');
    await studio.close();
  });

  test(`names the current step, and moves the focus to the heading of the next one (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.heading('Start');
    await studio.openStep('Review');
    await until(async () => (await studio.focused()).name === 'Review');
    assert.equal((await studio.focused()).role, 'heading');
    const current = await studio.page.evaluate(() => {
      const { all, nameOf } = globalThis.tests;
      return all()
        .filter((one) => one.ariaCurrent === 'step')
        .map(nameOf);
    });
    assert.deepEqual(current, ['Review']);
    assert.match(await studio.page.title(), /^Review/);
    await studio.close();
  });
}

test('each step follows a change of the language at once, with its messages and nested controls', async () => {
  const studio = await openCampaign('chromium', {
    ...FEED,
    items: [{ id: 'a', title: 'A', content_html: '<p>B</p>', _cx: { type: 'highlight', start: 'soon' } }],
  });
  const now = async () => (await studio.text()).replace(/^.*?(?:Review|Revisar) /, '');
  const english = /\b(?:the|with|from|and|your|Bold|Choose|Copy)\b/;
  for (const [step, spanish, words] of [
    ['Write', 'Escribir', 'Negrita'],
    ['Start', 'Comenzar', 'Comenzar con una plantilla'],
    ['Preview', 'Vista previa', 'Ancho'],
    ['Design', 'Diseñar', 'Elija qué parte'],
    ['Publish', 'Publicar', 'Descargar'],
    ['Review', 'Revisar', 'pending.json'],
  ]) {
    await studio.openStep(step);
    if (step === 'Write') {
      await studio.page.evaluate(() => globalThis.draft.focusOn(['items', 0]));
      await studio.has('button', 'Bold');
    }
    await studio.activate('button', 'Español', true);
    await studio.heading(spanish);
    await studio.says(words);
    if (/^(?:Write|Start)$/.test(step)) assert.doesNotMatch(await now(), english, step);
    await studio.activate('button', 'English', true);
    await studio.heading(step);
  }
  await studio.close();
});

test('the command serves it with its policy as a header, and nobody may frame it', async () => {
  const { headers } = await fetch(await serveStudio());
  const policy = headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'; script-src 'self'/);
  assert.match(policy, /require-trusted-types-for 'script'; frame-ancestors 'none'$/);
});

test('works from a folder below the root of any static host, without the header', async (t) => {
  const files = sirv('dist/studio', { dev: true });
  const requested = [];
  const server = createServer((request, response) => {
    requested.push(request.url);
    if (!request.url.startsWith('/any/studio/')) return void response.writeHead(404).end();
    request.url = request.url.slice('/any/studio'.length);
    files(request, response, () => response.writeHead(404).end());
  }).listen(0, 'localhost');
  t.after(() => server.close());
  await once(server, 'listening');
  const studio = await openStudio('chromium', { url: `http://localhost:${server.address().port}/any/studio/` });
  await studio.openStep('Review');
  assert.deepEqual(
    requested.filter((url) => !url.startsWith('/any/studio/') && url !== '/favicon.ico'),
    [],
  );
  await studio.close();
});

test('a step whose code does not arrive says so, and loads it on the next try', async () => {
  const studio = await openStudio();
  await studio.heading('Start');
  await studio.page.setRequestInterception(true);
  let isDown = true;
  studio.page.on('request', (request) => (isDown ? request.abort() : request.continue()));
  await studio.activate('button', 'Review');
  await studio.says('This step could not be loaded.');
  await studio.axe('a step that failed');
  isDown = false;
  await studio.activate('button', 'Try again');
  await until(async () => !(await studio.text()).includes('could not be loaded'));
  await studio.close();
});
