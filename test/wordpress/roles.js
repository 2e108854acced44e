/** Users who may not post HTML write entries of their own. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { axeFaults, byLabel, findButton, press, wordsIn } from './browser.js';
import { fill, focusIn, insertBlock, openForm, publish, reopen, said, selectBlock, shown } from './editor.js';
import { WEEK } from './editing.js';
import { waitFor } from './wait.js';

/** Any PNG will do. */
const PICTURE = readdirSync('docs/images')
  .filter((name) => name.endsWith('.png'))
  .map((name) => `docs/images/${name}`)[0];

const TITLE = 'Forms & letters <plain> at last [gallery]';
const TEXT = 'The office answered 98% of its mail & calls within 5 days.';

export async function checkRoles(context) {
  const { check } = context;
  await checkAuthor(context);
  await checkKept(context);
  await checkPictures(context);
  await check('a contributor submits entries for review, and every word is kept', async () => contribute(context));
  await check('a contributor cannot add a feed, but shows one that the site has', async () => useKnownFeed(context));
}

/** Writes a highlight with the form. */
async function writeHighlight(page) {
  // Without entries, the buttons say what each type is for.
  await press(page, 'Add highlight Something that an agency did');
  await waitFor('the form of the highlight is there', () => findButton(page, 'Delete'));
  await fill(page, 'Title', TITLE);
  const body = await page.waitForSelector('aria/Text[role="textbox"]');
  await body.focus();
  await page.keyboard.sendCharacter(TEXT);
}

async function checkAuthor(context) {
  const { site, browser, check } = context;
  const author = await browser.as('author');
  await check('an author writes a highlight with the form', async () => {
    await insertBlock(author, site, 'Our week');
    await openForm(author);
    await fill(author, 'Title', 'Our week');
    await writeHighlight(author);
  });
  await check('axe finds nothing in the form', async () => {
    assert.deepEqual(await axeFaults(author, 'cx-entries-dialog'), []);
  });
  await check('keys and pasted text in the form stay out of the block editor', async () => {
    await author.keyboard.press('Backspace');
    await author.keyboard.type('.');
    const count = await author.evaluate(() => globalThis.wp.data.select('core/block-editor').getBlockCount());
    assert.equal(count, 1);
  });
  await check('Escape closes the form and keeps what was written', async () => {
    await author.keyboard.press('Escape');
    await shown(author, TITLE);
    await shown(author, TEXT);
    await focusIn(author);
  });
  await check('"Discard changes" keeps the entries as they were', async () => {
    await press(author, 'Edit entries');
    await waitFor('the form opens', () => findButton(author, 'Discard changes'));
    await fill(author, 'Title', 'Another title, ');
    await press(author, 'Discard changes');
    await waitFor('the form is closed', async () => !(await author.$('cx-entries-dialog')));
    await shown(author, TITLE);
    assert.ok(!(await author.$eval('[data-type="cx-widgets/campaign"]', (one) => one.textContent)).includes('Another'));
  });
}

async function checkKept(context) {
  const { site, browser, check } = context;
  const author = await browser.as('author');
  let id;
  await check('the filter for authors keeps the block, which stays valid', async () => {
    id = await publish(author);
    assert.deepEqual(await reopen(author, site, id), [{ name: 'cx-widgets/campaign', isValid: true }]);
    await shown(author, TITLE);
    assert.equal(await site.run(`return user_can( get_post( ${id} )->post_author, 'unfiltered_html' );`), false);
  });
  await check('the entries of an author are on the page without and with scripts', async () => {
    const without = await browser.read(`/?p=${id}`, { script: false });
    const { text } = await wordsIn(without);
    assert.ok(text.includes(TITLE) && text.includes(TEXT), text);
    await without.leave();
    const page = await browser.read(`/?p=${id}`);
    await waitFor('the element is ready', () => page.$eval('cx-campaign', (one) => one.matches(':state(ready)')));
    const drawn = await page.$eval(
      'cx-campaign',
      (one) => one.shadowRoot.querySelector('cx-highlight').shadowRoot.textContent,
    );
    assert.ok(drawn.includes(TITLE) && drawn.includes(TEXT), drawn);
    assert.deepEqual(page.faults, []);
    await page.leave();
  });
  await check('the form opens again with the entries of a saved post', async () => {
    await selectBlock(author);
    await openForm(author, 'Edit entries');
    const title = await byLabel(author, 'Title');
    assert.equal(await title.evaluate((one) => one.value), 'Our week');
    await press(author, 'Discard changes');
  });
}

/** Chooses a picture for the entry that the form shows. */
async function choosePicture(page) {
  const input = await waitFor('the form asks for a picture', async () => {
    const handle = await page.evaluateHandle(() =>
      document
        .querySelector('cx-entries-dialog')
        .shadowRoot.querySelector('studio-write')
        .shadowRoot.querySelector('.form studio-picture-button input'),
    );
    return handle.asElement();
  });
  await input.uploadFile(PICTURE);
  const field = await byLabel(page, 'Address of the picture');
  await waitFor('the picture is read', () => field.evaluate((one) => one.value.startsWith('media/')));
}

async function checkPictures({ site, browser, check }) {
  await check('a picture that an author chooses goes into the media library', async () => {
    const author = await browser.as('author');
    await insertBlock(author, site, 'A picture');
    await openForm(author);
    await choosePicture(author);
    await fill(author, 'Title', 'With a picture');
    await press(author, 'Done');
    await shown(author, 'With a picture');
    const source = await author.$eval('[data-type="cx-widgets/campaign"] img', ({ src }) => src);
    assert.match(source, /\/wp-content\/uploads\/\d{4}\/\d\d\/[\w-]+\.png$/);
    assert.equal((await fetch(source)).status, 200);
  });
  await check('a picture of a contributor is refused with the fix, and nothing is lost', async () => {
    const contributor = await browser.as('contributor');
    await insertBlock(contributor, site, 'A picture');
    await openForm(contributor);
    await fill(contributor, 'Title', 'Kept');
    await choosePicture(contributor);
    await press(contributor, 'Done');
    const message = await waitFor('the form says what is wrong', () =>
      contributor.$eval('cx-entries-dialog', (one) => one.shadowRoot.querySelector('[role=alert]')?.textContent),
    );
    assert.match(message, /Write the address of a picture .* Your entries are still here/);
    const title = await byLabel(contributor, 'Title');
    assert.equal(await title.evaluate((one) => one.value), 'Kept');
    await press(contributor, 'Discard changes');
  });
}

async function contribute({ site, browser }) {
  const contributor = await browser.as('contributor');
  await insertBlock(contributor, site, 'A suggestion');
  await openForm(contributor);
  await writeHighlight(contributor);
  await press(contributor, 'Done');
  await shown(contributor, TITLE);
  const id = await publish(contributor, 'Submit for Review');
  const content = await site.run(`return do_blocks( get_post( ${id} )->post_content );`);
  const page = await browser.read('about:blank', { script: false });
  await page.setContent(content);
  const { text } = await wordsIn(page);
  assert.ok(text.includes(TITLE) && text.includes(TEXT), text);
  await page.leave();
  assert.deepEqual(await reopen(contributor, site, id), [{ name: 'cx-widgets/campaign', isValid: true }]);
}

async function useKnownFeed({ site, browser, origin }) {
  const contributor = await browser.as('contributor');
  await insertBlock(contributor, site, 'A feed');
  await said(contributor, /To show a new feed, ask an author or editor/);
  const choice = await byLabel(contributor, 'Feeds of this site');
  const status = await contributor.evaluate((url) => {
    const data = { url };
    return globalThis.wp.apiFetch({ path: '/cx-widgets/v1/feeds', method: 'POST', data }).then(
      () => 200,
      ({ data: { status: code } }) => code,
    );
  }, `${origin.url}/other.json`);
  assert.equal(status, 403);
  await choice.select(origin.url + WEEK);
  await shown(contributor, 'Twenty letters that people understand');
}
