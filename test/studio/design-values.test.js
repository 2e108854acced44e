/** Values of the design and of the place that can't be used, and how a design is kept. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { openCampaign } from './open-campaign.js';
import { BROWSERS, openStudio, until } from './support.js';

const hashOf = (studio) => decodeURIComponent(new URL(studio.page.url()).hash);

/** Returns a property of a field in the page. */
const fieldIs = (studio, role, name, key) =>
  studio.page.evaluate((...args) => globalThis.tests.find(args[0], args[1])[0][args[2]], role, name, key);

const topOf = (studio, name) =>
  studio.page.evaluate((one) => globalThis.tests.find('textbox', one)[0].getBoundingClientRect().top + scrollY, name);

/** Writes a value in place of the one in the field with the focus. */
async function rewrite(studio, text) {
  await studio.press('Control+a');
  await studio.type(text);
}

/** Downloads the folder and returns its files. */
async function folderOf(studio) {
  await studio.activate('button', 'Download the folder (zip)');
  const { bytes } = await studio.downloaded(/^campaign\.zip$/);
  return { bytes, files: unzipSync(new Uint8Array(bytes)) };
}

/** Whether the browser would ask before the page is closed. */
const asksBeforeClosing = (studio) =>
  studio.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

for (const browser of BROWSERS) {
  test(`refuses a value that is no color, keeps the one before, and repeats it on Publish (${browser})`, async () => {
    const studio = await openCampaign(browser);
    await studio.openStep('Design');
    await studio.tabTo('textbox', 'Links, light');
    await studio.type('006633');
    await until(() => hashOf(studio).includes('light--cx-link=#006633'), 'the color in the hash');
    await studio.press('Tab');
    assert.equal(await fieldIs(studio, 'textbox', 'Links, light', 'value'), '#006633');
    await studio.tabTo('textbox', 'Links, light', true);
    const tops = await Promise.all(['Links, light', 'Links, dark'].map((name) => topOf(studio, name)));
    await rewrite(studio, 'dark green');
    await studio.says('This is not a color. Pick one, or write # and six digits.');
    assert.deepEqual(await Promise.all(['Links, light', 'Links, dark'].map((name) => topOf(studio, name))), tops);
    assert.ok(!(await studio.text()).includes('All pairs of colors have enough contrast.'));
    // Two are in the campaign.
    await studio.has('button', '3 errors. Go to the next one');
    assert.match(hashOf(studio), /light--cx-link=#006633$/);
    await studio.axe('Design with a value that is no color');
    await studio.openStep('Publish');
    await studio.says('Not used in the design, because of errors: one value.');
    await studio.axe('Publish with a value that is no color');
    const { files } = await folderOf(studio);
    assert.match(strFromU8(files['page.css']), /--cx-link: light-dark\(#006633, /);
    await studio.activate('button', 'Go to the design', true);
    await studio.heading('Design');
    assert.equal(await fieldIs(studio, 'textbox', 'Links, light', 'value'), 'dark green');
    await studio.isQuiet();
    await studio.close();
  });

  test(`shows a named color in its swatch, and low contrast on Publish (${browser})`, async () => {
    const studio = await openCampaign(browser);
    await studio.openStep('Design');
    await studio.tabTo('textbox', 'Links, light');
    await studio.type('gold');
    await studio.says(/Links on Card background, light: 1\.\d+:1/);
    const swatch = await studio.page.evaluate(
      () => globalThis.tests.all().find((one) => one.ariaLabel === 'Pick: Links, light').value,
    );
    assert.equal(swatch, '#ffd700');
    await studio.openStep('Publish');
    await studio.says(/\d pairs of colors lack contrast\./);
    await studio.close();
  });

  test(`opens a downloaded folder with its design, and says when a design is not saved (${browser})`, async () => {
    const studio = await openCampaign(browser);
    await studio.says('All changes saved');
    assert.equal(await asksBeforeClosing(studio), false);
    await studio.openStep('Design');
    await studio.tabTo('textbox', 'Links, light');
    await studio.type('663399');
    await studio.says('Design not saved: see Publish');
    assert.equal(await asksBeforeClosing(studio), true);
    await studio.press('Control+s');
    await studio.downloaded(/^campaign\.json$/);
    await studio.says('Design not saved: see Publish');
    await studio.openStep('Publish');
    const { bytes, files } = await folderOf(studio);
    assert.match(strFromU8(files['README.txt']), /open the zip in the studio/);
    await studio.says('All changes saved');
    assert.equal(await asksBeforeClosing(studio), false);
    await studio.close();

    const anew = await openStudio(browser);
    await anew.choose('Choose a file', { name: 'campaign.zip', type: 'application/zip', content: bytes });
    await anew.heading('Write');
    await until(() => hashOf(anew) === '#light--cx-link=#663399', 'the color of the zip');
    await anew.says('All changes saved');
    await anew.isQuiet();
    await anew.close();
  });

  test(`keeps the last good place while a folder is written that can't be used (${browser})`, async () => {
    const studio = await openCampaign(browser);
    await studio.openStep('Publish');
    const code = () => fieldIs(studio, 'textbox', 'In the head of the page, once', 'value');
    await studio.tabTo('textbox', 'Where will the files be on your website?');
    await rewrite(studio, '/assets/');
    await until(async () => (await code()).includes('src="/assets/cx-widgets.js"'), 'the place in the code');
    await studio.press('Tab');
    await studio.tabTo('textbox', 'Where will the files be on your website?', true);
    await rewrite(studio, 'our website');
    await studio.says('This is neither a path nor an https address.');
    assert.match(await code(), /src="\/assets\/cx-widgets\.js"/);
    assert.equal(hashOf(studio), '#base=/assets/');
    await studio.close();
  });

  test(`Design begins with colors without names of tokens, and each way to publish says when to choose it (${browser})`, async () => {
    const studio = await openCampaign(browser);
    await studio.openStep('Design');
    await studio.heading('What to show');
    const design = await studio.text();
    assert.ok(design.indexOf('Start from a look') < design.indexOf('Only from this agency'), design);
    assert.ok(!design.includes('--cx-'), design);
    await studio.openStep('Publish');
    await studio.says('Send this zip to the person who runs your website.');
    await studio.heading('For your web person');
    await studio.tabTo('tab', 'HTML');
    for (let ways = 0; ways < 9; ways++) {
      await studio.says('Choose this if');
      await studio.press('ArrowRight');
    }
    await studio.close();
  });

  for (const [language, step, heading] of [
    ['en', 'Design', 'Contrast'],
    ['es', 'Diseñar', 'Contraste'],
    ['en', 'Publish', 'Script'],
    ['es', 'Publicar', 'Script'],
  ]) {
    test(`"${step}" does not scroll sideways in a window of 320 pixels (${browser})`, async () => {
      const studio = await openCampaign(browser, undefined, { width: 320, language });
      await studio.openStep(step);
      await studio.heading(heading);
      const height = await studio.page.evaluate(
        () => globalThis.tests.all().find(({ localName }) => localName === 'header').offsetHeight,
      );
      assert.ok(height < 220, `the header is ${height} pixels high`);
      const [content, window] = await studio.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.equal(content, window);
      const empty = await studio.page.evaluate(() =>
        globalThis.tests
          .all()
          .filter(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.some(({ cssRules }) => !cssRules.length))
          .map(({ localName }) => localName),
      );
      assert.deepEqual(empty, [], 'elements whose styles are invalid');
      await studio.close();
    });
  }
}
