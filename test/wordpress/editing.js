/** An administrator adds a block with a feed, and readers see it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { render } from '../../cli/dist/index.js';
import { axeFaults, byLabel, press, wordsIn } from './browser.js';
import { insertBlock, publish, reopen, said, selectBlock, shown, writeAddress } from './editor.js';
import { waitFor } from './wait.js';

const INTEGRITY = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const FEED = readFileSync('examples/service-week.json', 'utf8');

/** The path of the feed that most tests use. */
export const WEEK = '/campaigns/week.json';

export const answerWith = (body, more = {}) => ({
  body,
  headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*', ...more },
});

export async function checkEditing(context) {
  const { site, origin, browser, check } = context;
  origin.set(WEEK, answerWith(FEED, { ETag: '"1"' }));
  await check('the plugin is activated without a word', async () => {
    const code = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; ob_start();
      $error = activate_plugin( 'cx-widgets/cx-widgets.php' ); return array( $error, ob_get_clean() );`;
    assert.deepEqual(await site.run(code), [null, '']);
  });
  const admin = await browser.as('admin');
  await check('an address without a feed is refused, and the message names the fix', async () => {
    origin.set('/page', answerWith('<!doctype html><title>No feed</title>'));
    await insertBlock(admin, site, 'Service Week');
    await writeAddress(admin, `${origin.url}/page`);
    await said(admin, /a web page, not a feed\. Use the address of the campaign file/);
    await writeAddress(admin, `${origin.url}/nowhere`);
    await said(admin, /answered with status 404/);
  });
  await check('axe finds nothing in the empty block', async () => {
    assert.deepEqual(await axeFaults(admin, '[data-type="cx-widgets/campaign"]'), []);
  });
  await check('a block shows a feed as soon as its address is written', async () => {
    await writeAddress(admin, origin.url + WEEK);
    await shown(admin, 'Twenty letters that people understand');
  });
  await check('axe finds nothing in the settings of the block', async () => {
    await press(admin, 'Display');
    await byLabel(admin, 'Only this agency');
    assert.deepEqual(await axeFaults(admin, '.block-editor-block-inspector'), []);
  });
  await check('a recap is published, and the editor accepts it when it is opened again', async () => {
    context.post = await publish(admin);
    assert.deepEqual(await reopen(admin, site, context.post), [{ name: 'cx-widgets/campaign', isValid: true }]);
  });
  await checkReaders(context);
  await checkSettings(context);
}

async function checkReaders(context) {
  const { site, origin, browser, check } = context;
  const address = () => `/?p=${context.post}`;
  await check('without scripts, the page has the words and links that "cx-widgets render" writes', async () => {
    const page = await browser.read(address(), { script: false });
    const expected = await browser.read('about:blank', { script: false });
    const copy = await page.$eval(
      '[data-cx-feed]',
      (block) => new URL(block.getAttribute('data-cx-feed'), document.URL).href,
    );
    const options = { url: `${site.url}/`, feedUrl: copy, lang: 'en-US' };
    await expected.setContent(`<div data-cx>${render(await (await fetch(copy)).json(), options)}</div>`);
    const words = await wordsIn(page);
    assert.deepEqual(words, await wordsIn(expected));
    assert.ok(words.text.length > 2000, words.text);
    await page.leave();
    await expected.leave();
  });
  await check('the script comes deferred from the plugin, with its hash, and only where the block is', async () => {
    const page = await browser.read(address());
    const tag = await page.$eval('script[src*="cx-widgets.js"]', ({ src, defer, integrity }) => ({
      src,
      defer,
      integrity,
    }));
    assert.match(tag.src, /\/wp-content\/plugins\/cx-widgets\/cdn\/cx-widgets\.js\?ver=/);
    assert.deepEqual([tag.defer, tag.integrity], [true, INTEGRITY['cx-widgets.js']]);
    const style = await page.$eval('link[href*="cx-static.css"]', ({ integrity }) => integrity);
    assert.equal(style, INTEGRITY['cx-static.css']);
    await page.leave();
    const other = await site.run(
      `return wp_insert_post( array( 'post_title' => 'Other', 'post_content' => 'Words', 'post_status' => 'publish' ) );`,
    );
    const plain = await browser.read(`/?p=${other}`);
    assert.equal(await plain.$('script[src*="cx-widgets"], link[href*="cx-widgets"]'), null);
    await plain.leave();
  });
  await check('a block in a synced pattern loads the script, too', async () => {
    const id = await site.run(`
      $block = wp_insert_post( wp_slash( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'Pattern', 'post_content' => get_post( ${context.post} )->post_content ) ) );
      return wp_insert_post( array( 'post_title' => 'With a pattern', 'post_status' => 'publish', 'post_content' => '<!-- wp:block {"ref":' . $block . '} /-->' ) );`);
    const page = await browser.read(`/?p=${id}`);
    await waitFor('the element is ready', () => page.$eval('cx-campaign', (one) => one.matches(':state(ready)')));
    assert.equal(
      await page.$eval('script[src*="cx-widgets.js"]', ({ integrity }) => integrity),
      INTEGRITY['cx-widgets.js'],
    );
    await page.leave();
  });
  await check('with scripts, the element loads the copy of the feed from the own site', async () => {
    const before = origin.requests.length;
    const page = await browser.read(address());
    await waitFor('the element is ready', () => page.$eval('cx-campaign', (one) => one.matches(':state(ready)')));
    const requests = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(
      requests.some((name) => name.includes('/uploads/cx-widgets/127.0.0.1-')),
      requests.join('\n'),
    );
    assert.deepEqual(
      requests.filter((name) => !name.startsWith(site.url)),
      [],
    );
    assert.equal(origin.requests.length, before);
    assert.deepEqual(page.faults, []);
    await page.leave();
  });
}

async function checkSettings(context) {
  const { site, browser, check } = context;
  await check('a setting of the element changes the words and the attributes', async () => {
    const admin = await browser.as('admin');
    await selectBlock(admin);
    await press(admin, 'Display');
    const choice = await byLabel(admin, 'Show');
    await choice.select('highlight');
    const limit = await byLabel(admin, 'Number of entries');
    await limit.type('1');
    const words = await waitFor('one highlight is left', async () => {
      const html = await admin.evaluate(() => globalThis.wp.data.select('core/editor').getEditedPostContent());
      return html.match(/<article/g)?.length === 1 && html;
    });
    assert.match(words, /<div data-cx="highlight"[^>]* data-cx-limit="1"/);
    await admin.evaluate(() => globalThis.wp.data.dispatch('core/editor').savePost());
    const saved = await site.run(`return get_post( ${context.post} )->post_content;`);
    assert.match(saved, /data-cx="highlight"/);
  });
}
