/** The language of the script's messages. */
import assert from 'node:assert/strict';
import { press } from './browser.js';
import { waitFor } from './wait.js';

export async function checkLanguages({ site, browser, check, post }) {
  const admin = await browser.as('admin');
  const open = async () => {
    const page = await browser.read(`/?p=${post}`);
    await waitFor('the element is ready', () => page.$eval('[data-cx] > *', (one) => one.matches(':state(ready)')));
    const scripts = await page.$$eval('script[src*="/cdn/"]', (all) =>
      all.map(({ src, integrity }) => `${src.split('/cdn/')[1].split('?')[0]} ${integrity.slice(0, 7)}`),
    );
    await page.leave();
    return scripts;
  };
  // Without a language pack, WordPress falls back to English; the filter stands for one.
  await site.run(
    `file_put_contents( WPMU_PLUGIN_DIR . '/language.php', '<?php add_filter( "locale", fn() => "ar" ); add_action( "init", function () { $GLOBALS["wp_locale"]->text_direction = "rtl"; } );' ); return 1;`,
  );
  await check('a draft translation is loaded only after an administrator has approved it', async () => {
    assert.deepEqual(await open(), ['cx-widgets.js sha384-']);
    await admin.goto(`${site.url}/wp-admin/options-general.php?page=cx-widgets`);
    await admin.click('input[name=draft]');
    await Promise.all([admin.waitForNavigation(), press(admin, 'Save language')]);
    assert.deepEqual(await open(), ['locales/ar.js sha384-', 'cx-widgets.js sha384-']);
  });
  await site.run(`unlink( WPMU_PLUGIN_DIR . '/language.php' ); return 1;`);
  await check('a site in English loads no file for a language', async () => {
    assert.deepEqual(await open(), ['cx-widgets.js sha384-']);
  });
}
