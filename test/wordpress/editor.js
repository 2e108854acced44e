/** The block editor, used by keyboard and by the names of its controls. */
import { byLabel, findButton, press } from './browser.js';
import { waitFor } from './wait.js';

const BLOCK = '.wp-block-cx-widgets-campaign';

/** Opens a new post, writes its title, and inserts the block by keyboard. */
export async function insertBlock(page, site, title) {
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  const heading = await page.waitForSelector('[aria-label="Add title"]');
  await heading.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/campaign');
  await waitFor('the block is offered', () =>
    page.$$eval('[role=option]', (options) => options.some((one) => one.textContent.trim() === 'Campaign')),
  );
  await page.keyboard.press('Enter');
  await focusIn(page, 'select');
}

/** Waits until the focus is on the block, where WordPress moves it, or on a field in it. */
export const focusIn = (page, part = '') =>
  waitFor('the focus moves to the block', () =>
    page.evaluate(
      (selector) => document.activeElement.matches(selector),
      part ? `[data-type="cx-widgets/campaign"] ${part}` : '[data-type="cx-widgets/campaign"]',
    ),
  );

/** Selects the first block. */
export async function selectBlock(page) {
  await page.evaluate(() => {
    const { select, dispatch } = globalThis.wp.data;
    dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[0].clientId);
  });
  await focusIn(page);
}

/** Writes a feed's address into the block. */
export async function writeAddress(page, address) {
  const field = await byLabel(page, 'Feed address');
  await field.click({ count: 3 });
  await field.type(address);
  await page.keyboard.press('Enter');
}

/** Waits until the block shows words. */
export const shown = (page, words) =>
  waitFor(`the block shows "${words}"`, () =>
    page.$$eval(BLOCK, (blocks, wanted) => blocks.some((one) => one.textContent.includes(wanted)), words),
  );

/** Waits for a sentence in the block. */
export const said = (page, pattern) =>
  waitFor(`the block says ${pattern}`, async () => {
    const text = await page.$eval('[data-type="cx-widgets/campaign"]', (block) => block.textContent);
    return pattern.test(text) && text;
  });

/** Publishes the post, or submits it for review, and returns its id. */
export async function publish(page, verb = 'Publish') {
  await press(page, 'Publish');
  await page.waitForSelector('.editor-post-publish-panel__header-publish-button button:not([aria-disabled=true])');
  await press(page, verb);
  return waitFor('the post is saved', () =>
    page.evaluate((isPublished) => {
      const editor = globalThis.wp.data.select('core/editor');
      const status = editor.getCurrentPost().status;
      const isDone = isPublished ? status === 'publish' : status === 'pending';
      return isDone && !editor.isSavingPost() && editor.getCurrentPostId();
    }, verb === 'Publish'),
  );
}

/** Opens a saved post again, and returns its blocks: their names, and whether WordPress finds them valid. */
export async function reopen(page, site, id) {
  await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
  return waitFor('the editor shows the post', () =>
    page
      .evaluate(() =>
        globalThis.wp?.data
          ?.select('core/block-editor')
          ?.getBlocks()
          .map(({ name, isValid }) => ({ name, isValid })),
      )
      .then((blocks) => blocks?.length && blocks),
  );
}

/** Opens the form with the entries, and waits until it is there. */
export async function openForm(page, button = 'Write entries') {
  await press(page, button);
  await waitFor('the form opens', () => findButton(page, 'Discard changes'));
}

/** Writes into a field of the form. */
export async function fill(page, label, text) {
  const field = await byLabel(page, label);
  await field.focus();
  await page.keyboard.sendCharacter(text);
}
