/** Deactivating and deleting the plugin. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from './browser.js';

const PLUGIN = 'cx-widgets/cx-widgets.php';
const ADMIN = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';`;

export async function checkLeaving({ site, browser, check, post }) {
  const folder = join(site.uploads, 'cx-widgets');
  const words = async (script) => {
    const page = await browser.read(`/?p=${post}`, { script });
    const found = await wordsIn(page);
    assert.equal(await page.$('script[src*="cx-widgets"], link[href*="cx-widgets"]'), null);
    assert.deepEqual(page.faults, []);
    await page.leave();
    return found;
  };
  const first = await browser.read(`/?p=${post}`, { script: false });
  const before = await wordsIn(first);
  await first.leave();
  await check('a deactivated plugin leaves every word on the page, keeps the copies, and ends the task', async () => {
    await site.run(`${ADMIN} deactivate_plugins( '${PLUGIN}' ); return 1;`);
    assert.deepEqual(await words(true), before);
    assert.ok(before.text.length > 100, before.text);
    assert.equal(await site.run(`return wp_next_scheduled( 'cx_widgets_pull' );`), false);
    assert.ok(existsSync(folder));
  });
  await check(
    'a deleted plugin leaves every word on the page, and removes what it stored but no file of others',
    async () => {
      writeFileSync(join(folder, 'notes.txt'), 'of somebody else');
      assert.equal(await site.run(`${ADMIN} return delete_plugins( array( '${PLUGIN}' ) );`), true);
      assert.equal(existsSync(join(site.plugins, 'cx-widgets')), false);
      assert.deepEqual(await words(true), before);
      const stored = `global $wpdb; return array( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'cx\\\\_widgets%'" ), glob( '${folder}/*' ) );`;
      assert.deepEqual(await site.run(stored), [[], [join(folder, 'notes.txt')]]);
    },
  );
  await check('nothing was logged as an error of PHP', async () => {
    const log = join(site.root, 'wp-content/debug.log');
    const own = join(site.root, 'debug.log');
    const lines = [log, own].flatMap((file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []));
    assert.deepEqual(
      lines.filter((line) => /cx-widgets/.test(line) || /PHP (?:Fatal|Parse)/.test(line)),
      [],
    );
  });
}
