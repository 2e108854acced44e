/** A second copy of the plugin. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const ACTIVATE = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';`;

export async function checkCopies({ site, browser, check }) {
  const admin = await browser.as('admin');
  const copy = 'cx-widgets-copy/cx-widgets.php';
  cpSync(join(site.plugins, 'cx-widgets'), join(site.plugins, 'cx-widgets-copy'), { recursive: true });
  await check('a second copy causes no error, and one notice says which to delete', async () => {
    assert.equal(await site.run(`${ACTIVATE} return activate_plugin( '${copy}' );`), null);
    await admin.goto(`${site.url}/wp-admin/plugins.php`);
    const notices = await admin.$$eval('.notice', (all) =>
      all.map((one) => one.textContent.trim()).filter((text) => /active twice/.test(text)),
    );
    assert.equal(notices.length, 1);
    assert.match(
      notices[0],
      /delete the copy cx-widgets-copy\/cx-widgets\.php \(version [\d.]+\)\. Keep cx-widgets\/cx-widgets\.php/,
    );
  });
  await check('deleting the second copy leaves the feeds and their copies alone', async () => {
    const before = await site.run(
      `return array( get_option( 'cx_widgets_feeds' ), (bool) wp_next_scheduled( 'cx_widgets_pull' ) );`,
    );
    const result = await site.run(
      `${ACTIVATE} deactivate_plugins( '${copy}' ); return delete_plugins( array( '${copy}' ) );`,
    );
    assert.equal(result, true);
    assert.deepEqual(
      await site.run(
        `return array( get_option( 'cx_widgets_feeds' ), (bool) wp_next_scheduled( 'cx_widgets_pull' ) );`,
      ),
      before,
    );
    assert.ok((await site.run(`return count( glob( CxWidgets\\feed_folder() . '/*.json' ) );`)) > 0);
  });
}
