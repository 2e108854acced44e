/** The scheduled task, the settings page, and feeds that are broken. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { press } from './browser.js';
import { answerWith, WEEK } from './editing.js';
import { reopen, said, selectBlock, shown } from './editor.js';
import { waitFor } from './wait.js';

/** Adds feeds, and checks what the copies contain. */
export async function checkPulling(context) {
  await checkSchedule(context);
  await checkBroken(context);
  await checkContent(context);
  await checkPage(context);
}

const copyOf = async ({ site, origin }, path = WEEK) => {
  const file = await site.run(`return CxWidgets\\feed_path( '${origin.url}${path}' );`);
  return { file, text: () => readFileSync(file, 'utf8'), json: () => JSON.parse(readFileSync(file, 'utf8')) };
};

/** Makes the scheduled task due, and calls WordPress's cron as the visit of a reader does. */
async function runCron(site) {
  await site.run(`
    update_option( 'cx_widgets_feeds', array_map( fn( $feed ) => array( 'checked' => 0 ) + $feed, get_option( 'cx_widgets_feeds' ) ) );
    delete_transient( 'doing_cron' );
    wp_clear_scheduled_hook( 'cx_widgets_pull' );
    return wp_schedule_event( time() - 10, 'hourly', 'cx_widgets_pull' );`);
  await fetch(`${site.url}/wp-cron.php`);
  await waitFor('the scheduled task has run', () =>
    site.run(
      `return min( array_column( get_option( 'cx_widgets_feeds' ), 'checked' ) ) > 0 && ! get_transient( 'doing_cron' );`,
    ),
  );
}

const stateOf = async ({ site, origin }, path = WEEK) =>
  await site.run(`return get_option( 'cx_widgets_feeds' )[ '${origin.url}${path}' ] ?? null;`);

async function checkSchedule(context) {
  const { site, origin, check } = context;
  await check('a feed is pulled every hour', async () => {
    const event = await site.run(`return wp_get_scheduled_event( 'cx_widgets_pull' );`);
    assert.equal(event.schedule, 'hourly');
  });
  await check('an unchanged feed is not sent again', async () => {
    origin.requests.length = 0;
    const before = (await copyOf(context)).text();
    await runCron(site);
    // WordPress itself looks at the links of new posts.
    const asked = origin.requests.filter(({ path, headers }) => path === WEEK && headers.accept);
    assert.deepEqual(
      asked.map(({ headers }) => headers['if-none-match']),
      ['"1"'],
    );
    assert.equal((await copyOf(context)).text(), before);
    assert.equal((await stateOf(context)).error, '');
  });
  await check('the scheduled task brings a changed feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'New week',
      items: [{ id: '1', title: 'Newest' }],
    };
    origin.set(WEEK, answerWith(JSON.stringify(feed), { ETag: '"2"' }));
    await runCron(site);
    assert.equal((await copyOf(context)).json().title, 'New week');
    assert.deepEqual([(await stateOf(context)).error, (await stateOf(context)).entries], ['', 1]);
  });
}

const BROKEN = [
  ['a server error', { status: 500, body: 'no' }, /answered with status 500/],
  ['a web page in its place', answerWith('<!doctype html><p>Sorry</p>'), /answers with a web page/],
  ['XML', answerWith('<?xml version="1.0"?><rss/>'), /answers with XML, such as RSS/],
  ['JSON that is no feed', answerWith('{"message":"gone"}'), /not a JSON Feed/],
  ['half of its JSON', answerWith('{"items": [{"id"'), /not JSON/],
  ['more than 10 MB', answerWith(`{"items": ["${'x'.repeat(10_100_000)}"]}`), /larger than 10 MB/],
];

async function checkBroken(context) {
  const { site, origin, check } = context;
  const good = async () => assert.equal((await copyOf(context)).json().title, 'New week');
  for (const [title, answer, message] of BROKEN) {
    await check(`a feed that answers with ${title} keeps the last good copy`, async () => {
      origin.set(WEEK, answer);
      await runCron(site);
      await good();
      assert.match((await stateOf(context)).error, message);
    });
  }
  await check('"Pull feed now" says why a feed fails, and the block keeps its words', async () => {
    const admin = await context.browser.as('admin');
    await reopen(admin, site, context.post);
    await selectBlock(admin);
    await press(admin, 'Pull feed now');
    assert.match(await said(admin, /last good copy/), /larger than 10 MB\..*The block keeps the last good copy\./);
    await shown(admin, 'Twenty letters that people understand');
  });
  await check('a feed whose server is down keeps the last good copy', async () => {
    const gone = 'http://127.0.0.1:9/gone.json';
    await site.run(
      `update_option( 'cx_widgets_feeds', array( '${gone}' => array() ) + get_option( 'cx_widgets_feeds' ) ); return 1;`,
    );
    await runCron(site);
    assert.match(
      await site.run(`return get_option( 'cx_widgets_feeds' )[ '${gone}' ]['error'];`),
      /could not be reached/,
    );
    await site.run(`CxWidgets\\remove_feed( '${gone}' ); return 1;`);
  });
  await check(
    'an uploads folder that cannot be written keeps the good copy, and the message names the folder',
    async () => {
      const folder = join(site.uploads, 'cx-widgets');
      origin.set(WEEK, answerWith(JSON.stringify({ items: [{ title: 'Never written' }] })));
      // The tests may run as root, who may write anywhere; nobody can write into a file.
      renameSync(folder, `${folder}-kept`);
      writeFileSync(folder, '');
      await runCron(site);
      rmSync(folder);
      renameSync(`${folder}-kept`, folder);
      await good();
      assert.match((await stateOf(context)).error, /Let the web server write to the folder .*\/uploads\/cx-widgets/);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
    },
  );
}

async function checkContent(context) {
  const { site, origin, check } = context;
  const add = (path) => site.run(`return CxWidgets\\pull( '${origin.url}${path}' );`);
  await check('relative addresses of a feed lead to its own server', async () => {
    const item = {
      id: '1',
      url: 'letters',
      content_html: '<p><a href="more">More</a></p>',
      attachments: [{ url: 'media/a.png' }],
    };
    origin.set('/a/feed.json', answerWith(JSON.stringify({ items: [item], _cx: {} })));
    assert.equal(await add('/a/feed.json'), '');
    const copy = await copyOf(context, '/a/feed.json');
    const [read] = copy.json().items;
    assert.equal(read.url, `${origin.url}/a/letters`);
    assert.match(read.content_html, new RegExp(`href="${origin.url}/a/more"`));
    assert.equal(read.attachments[0].url, `${origin.url}/a/media/a.png`);
    assert.match(copy.text(), /"_cx":\{\}/);
  });
  await check(
    'a list of hidden entries beside a feed is in the copy; without the list, nothing is replaced',
    async () => {
      origin.set('/h/feed.json', answerWith(JSON.stringify({ items: [], _cx: { hide: 'hide.json' } })));
      origin.set('/h/hide.json', answerWith('["secret"]'));
      assert.equal(await add('/h/feed.json'), '');
      assert.deepEqual((await copyOf(context, '/h/feed.json')).json()._cx.hide, ['secret']);
      origin.set('/h/hide.json', { status: 500 });
      assert.match(await add('/h/feed.json'), /names a list of entries to hide/);
      assert.deepEqual((await copyOf(context, '/h/feed.json')).json()._cx.hide, ['secret']);
    },
  );
}

async function checkPage(context) {
  const { site, origin, browser, check } = context;
  const admin = await browser.as('admin');
  const open = () => admin.goto(`${site.url}/wp-admin/options-general.php?page=cx-widgets`);
  const row = (text) =>
    admin
      .$eval('.wrap table', (table) => table.textContent.replace(/\s+/g, ' '))
      .then((found) => assert.match(found, text));
  await check('the dashboard says that a feed fails, and the settings page says why', async () => {
    await admin.goto(`${site.url}/wp-admin/index.php`);
    const notice = await admin.$eval('.notice-warning', (one) => one.textContent);
    assert.match(notice, /2 feeds could not be pulled\. Pages keep the last good copy\. See why/);
    await open();
    await row(/Failed: The copy could not be written/);
    await row(/Pages show the last good copy, from /);
  });
  await check('"Pull now" pulls one feed, and says so', async () => {
    origin.set(WEEK, answerWith(JSON.stringify({ items: [{ title: 'Pulled by hand' }] })));
    await Promise.all([admin.waitForNavigation(), press(admin, `Pull now: ${origin.url}${WEEK}`)]);
    assert.match(await admin.$eval('.notice-success', (one) => one.textContent), /The feed was pulled/);
    assert.equal((await copyOf(context)).json().items[0].title, 'Pulled by hand');
    await row(/Good: .*, 1 entry\./);
  });
  await check('"Remove" removes a feed and its copy', async () => {
    const { file } = await copyOf(context, '/h/feed.json');
    await Promise.all([admin.waitForNavigation(), press(admin, `Remove: ${origin.url}/h/feed.json`)]);
    assert.match(await admin.$eval('.notice-success', (one) => one.textContent), /feed and its copy were removed/);
    assert.throws(() => readFileSync(file), /ENOENT/);
  });
  await check('a request without a nonce, or of an author, changes no feed', async () => {
    const send = (page) =>
      page.evaluate(async (url) => {
        const body = new URLSearchParams({ action: 'cx_widgets_remove', url });
        return (await fetch('/wp-admin/admin-post.php', { method: 'POST', body })).status;
      }, origin.url + WEEK);
    assert.equal(await send(admin), 403);
    assert.equal(await send(await browser.as('author')), 403);
    assert.ok(await stateOf(context));
  });
}
