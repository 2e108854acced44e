/** Preview, design and publishing, in real browsers; and the folder that is taken away, as a site. Build first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { browserNames } from '../support/find-browser.js';
import { ENGINES, serveFolder, shown, WORDS } from './engines.js';
import { BROWSERS, openStudio, until } from './support.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const CAMPAIGN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  language: 'en',
  items: [
    {
      id: 'letters',
      title: 'Plain letters',
      content_text: 'Twenty letters that people understand.',
      tags: ['letters'],
      attachments: [
        { url: 'pictures/letter.png', mime_type: 'image/png', _cx: { alt: 'A letter', width: 40, height: 40 } },
      ],
      _cx: { type: 'highlight', agency: { name: 'Example Agency', abbreviation: 'EXA' } },
    },
    {
      id: 'video',
      title: 'The week in two minutes',
      content_text: 'Watch what changed.',
      attachments: [
        { url: 'https://www.youtube.com/watch?v=abcdefghijk', mime_type: 'video/mp4', _cx: { alt: 'A film' } },
      ],
      _cx: { type: 'highlight', agency: { name: 'Other Example Agency' } },
    },
    {
      id: 'day',
      title: 'Open day',
      _cx: { type: 'event', start: '2026-10-07T13:00:00Z', timezone: 'America/New_York' },
    },
  ],
};

/** Opens the studio with the campaign, at a step. */
async function openAt(browser, heading, options) {
  const studio = await openStudio(browser, options);
  const isOpen = () => globalThis.tests.all().some((one) => one.localName === 'studio-start' && one.store);
  await until(() => studio.page.evaluate(isOpen), 'the first step');
  await studio.page.evaluate(
    (feed, bytes) => {
      const step = globalThis.tests.all().find((one) => one.localName === 'studio-start');
      const file = new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], { type: 'image/png' });
      step.store.open({ feed, files: new Map([['pictures/letter.png', file]]) }, 'campaign.json', 'write');
    },
    CAMPAIGN,
    PIXEL.toString('base64'),
  );
  await studio.openStep(heading);
  return studio;
}

/** Returns the words in the frame of the preview, once they contain a text. */
async function inFrame(studio, words) {
  const read = async () => {
    const frame = studio.page.frames().find((one) => one.url().endsWith('preview.html'));
    const text = await frame?.evaluate(() => {
      const textOf = (node) => {
        if (node.nodeType === 3) return node.data;
        if (/^(style|script)$/.test(node.localName)) return '';
        return [...(node.shadowRoot ?? node).childNodes].map(textOf).join(' ');
      };
      return textOf(document.body).replace(/\s+/g, ' ').trim();
    });
    return text?.includes(words) && text;
  };
  return until(() => read().catch(() => undefined), `"${words}" in the preview`);
}

const evaluateInFrame = async (studio, code) =>
  studio.page
    .frames()
    .find((one) => one.url().endsWith('preview.html'))
    .evaluate(code);

/** Waits until the heights at all widths are known. */
const measured = (studio) => studio.says(/1,024 px [\d,]+ px/);

for (const browser of BROWSERS) {
  test(`previews the campaign in a sandbox under the policy, without a request to another host (${browser})`, async () => {
    const studio = await openAt(browser, 'Preview');
    await inFrame(studio, 'Plain letters');
    await studio.says('The preview was updated.');
    await studio.says('Nothing was blocked.');
    await studio.says('None, apart from the script itself.');
    await studio.says('Level 2: Service Week');
    const [policy, origin, picture] = await evaluateInFrame(studio, () => [
      document.querySelector('meta[http-equiv]').content,
      globalThis.origin,
      document.querySelector('cx-campaign').shadowRoot.querySelector('cx-highlight').shadowRoot.querySelector('img')
        .src,
    ]);
    const { origin: here } = new URL(studio.page.url());
    assert.equal(origin, 'null');
    assert.match(picture, /^blob:/);
    assert.equal(
      policy,
      `default-src 'none'; script-src ${here}; style-src ${here}; connect-src ${here}; img-src ${here} blob:; frame-src https://www.youtube-nocookie.com; require-trusted-types-for 'script'`,
    );
    await studio.axe('Preview');
    await studio.isQuiet();
    await studio.close();
  });

  test(`shows the page narrow, dark, in Spanish, from right to left, printed and without script (${browser})`, async () => {
    const studio = await openAt(browser, 'Preview');
    await inFrame(studio, 'Plain letters');
    const choose = async (name, keys = 1) => {
      await studio.tabTo('radio', name);
      await studio.press('ArrowRight', keys);
    };
    const isSo = (code) => until(() => evaluateInFrame(studio, code).catch(() => false), code.toString());
    await studio.tabTo('radio', '1024, desktop');
    await studio.press('ArrowLeft', 2);
    await isSo(() => innerWidth === 320);
    await choose('Light');
    await isSo(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    await choose('English');
    await isSo(() => document.documentElement.lang === 'es');
    await inFrame(studio, 'Lo más destacado');
    await studio.press('ArrowRight');
    await isSo(() => document.documentElement.dir === 'rtl');
    await choose('On a screen');
    await isSo(() => !document.querySelector('cx-campaign').shadowRoot);
    await inFrame(studio, 'Plain letters');
    await studio.axe('Preview without script');
    await studio.press('ArrowRight');
    // Controls are not printed.
    await isSo(() => {
      const root = document.querySelector('cx-campaign').shadowRoot?.querySelector('cx-highlight')?.shadowRoot;
      const button = root?.querySelector('button[part]');
      return !!button && getComputedStyle(button).display === 'none';
    });
    await studio.isQuiet();
    await studio.close();
  });

  test(`designs: chooses an element, filters, and names a color without contrast with a fix (${browser})`, async () => {
    const studio = await openAt(browser, 'Design');
    await studio.axe('Design');
    await studio.says('3 of 3 entries are shown.');
    await studio.tabTo('combobox', 'Show');
    await studio.type('Highlights');
    await studio.says('2 of 2 entries are shown.');
    await studio.tabTo('combobox', 'Only from this agency');
    await studio.type('EXA');
    await studio.says('1 of 2 entries are shown.');
    const words = await inFrame(studio, 'Plain letters');
    await until(async () => !(await inFrame(studio, 'Plain letters')).includes('two minutes'), words);
    await studio.tabTo('textbox', 'Accent, light', true);
    await studio.type('#99ccff');
    await studio.says(/Accent on Card background, light: 1\.\d+:1\. It needs 4\.5:1\./);
    await studio.axe('Design with a color');
    await studio.activate('button', /^Use #[\da-f]{6}: Accent, light$/);
    await studio.says('All pairs of colors have enough contrast.');
    assert.match(decodeURIComponent(studio.page.url()), /element=highlight&attr-agency=EXA&light--cx-accent=#/);
    await studio.isQuiet();
    await studio.close();
  });

  test(`copies a snippet, and says so (${browser})`, async () => {
    const studio = await openAt(browser, 'Publish');
    await measured(studio);
    await studio.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => void (globalThis.clipboardText = text) },
      });
    });
    await studio.axe('Publish');
    await studio.tabTo('tab', 'HTML');
    await studio.press('ArrowRight');
    await studio.activate('button', /^Copy: Where the campaign should appear/);
    await studio.says('Copied: Where the campaign should appear');
    const copied = await studio.page.evaluate(() => globalThis.clipboardText);
    const node = new JSDOM(copied).window.document.querySelector('[data-cx=campaign]');
    assert.match(node.textContent, /Twenty letters that people understand\./);
    await studio.axe('Publish, with a copied snippet');
    await studio.isQuiet();
    await studio.close();
  });

  test(`selects the text where the browser can't copy (${browser})`, async () => {
    const studio = await openAt(browser, 'Publish');
    await measured(studio);
    await studio.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await studio.activate('button', /^Copy: Content-Security-Policy/);
    await studio.says('press Ctrl+C');
    const selected = await studio.page.evaluate(() => {
      const field = globalThis.tests.find('textbox', 'Content-Security-Policy')[0];
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    assert.match(selected, /^default-src 'none'; script-src 'self'/);
    await studio.close();
  });

  test(`measures heights, and refuses an address that is none (${browser})`, async () => {
    const studio = await openAt(browser, 'Publish');
    await measured(studio);
    const css = await studio.page.evaluate(
      () => globalThis.tests.find('textbox', 'In the style sheet of the site')[0].value,
    );
    const heights = [...css.matchAll(/min-block-size: (\d+)em/g)].map(([, height]) => Number(height));
    assert.equal(heights.length, 3);
    assert.ok(heights[0] > heights[2], css);
    await studio.tabTo('textbox', 'Where will the files be on your website?');
    await studio.type('javascript:');
    await studio.says('This is neither a path nor an https address.');
    await studio.close();
  });
}

/** Takes a folder away; resolves with its files, and the words without script in the preview. */
async function taken(browser, hash = '') {
  const studio = await openAt(browser, 'Preview', { hash });
  await studio.tabTo('radio', 'On a screen');
  await studio.press('ArrowRight');
  await studio.says('The preview was updated.');
  const words = await inFrame(studio, 'Twenty letters');
  await studio.openStep('Publish');
  await measured(studio);
  await studio.activate('button', 'Download the folder (zip)');
  await studio.says('Downloaded campaign.zip.');
  const { bytes } = await studio.downloaded(/^campaign\.zip$/);
  await studio.isQuiet();
  await studio.close();
  return { files: unzipSync(bytes), words };
}

const folders = new Map();
for (const hash of ['', '#element=highlight&light--cx-accent=%238b0a03&dark--cx-accent=%23f2938c']) {
  const getFolder = async () => {
    if (!folders.has(hash)) folders.set(hash, await taken('chromium', hash));
    return folders.get(hash);
  };
  const name = hash ? 'of the highlights, with the lean page’s colors,' : 'of the whole campaign';

  test(`the folder ${name} has the words of the preview without scripts`, async () => {
    const { files, words } = await getFolder();
    const element = new JSDOM(strFromU8(files['index.html'])).window.document.querySelector('main > :last-child');
    const textOf = (node) => [...node.childNodes].map((one) => (one.nodeType === 3 ? one.data : textOf(one))).join(' ');
    assert.equal(textOf(element).replace(/\s+/g, ' ').trim(), words);
    assert.deepEqual(Buffer.from(files['pictures/letter.png']), PIXEL);
    assert.deepEqual(JSON.parse(strFromU8(files['campaign.json'])), CAMPAIGN);
    assert.deepEqual(Buffer.from(files['cx-widgets.js']), readFileSync('dist/cdn/cx-widgets.js'));
  });

  for (const engine of browserNames()) {
    const open = ENGINES[engine];
    test(`the folder ${name} works as a site under its policy (${engine})`, async () => {
      const { files } = await getFolder();
      const policy = strFromU8(files['policy.txt']).replace('Content-Security-Policy: ', '').trim();
      const site = await serveFolder(files, policy);
      const page = await open(site.url);
      await shown(page, hash ? 'cx-highlight' : 'cx-campaign');
      assert.match(await page.run(WORDS), /Plain letters .*Twenty letters that people understand\./);
      await until(() => site.requests.includes('pictures/letter.png'), 'the picture');
      const loaded = await page.run(`performance.getEntriesByType('resource').map(({ name }) => name)`);
      assert.deepEqual(
        loaded.filter((url) => !url.startsWith(site.url)),
        [],
      );
      assert.deepEqual(site.violations, []);
      // Reports do arrive.
      await page.run(`void document.body.append(Object.assign(new Image(), { src: 'https://other.invalid/a.png' }))`);
      await until(() => site.violations.length, 'a report of a violation');
      await page.close();
      site.close();
    });
  }
}
