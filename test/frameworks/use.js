/** Uses the page that all apps of examples/frameworks/ show, as a reader: by roles and names. */
import assert from 'node:assert/strict';

export async function use(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url)) said.push(`asked: ${request.url()}`);
  });

  const sees = async (role, name) => {
    try {
      await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
    } catch {
      throw new Error(`no ${role} "${name}"; ${said.join('; ')}`);
    }
  };
  const seesNo = (role, name) => page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { hidden: true });
  const press = (name) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const hears = async (words) => {
    const isTold = (expected) => document.querySelector('[role="status"]')?.textContent === expected;
    await page.waitForFunction(isTold, {}, words).catch(() => assert.fail(`the status is not "${words}"`));
  };
  const ofHighlight = () =>
    page.$eval('cx-highlight', ({ layout, headingLevel, data }) => [layout, headingLevel, typeof data]);

  try {
    await page.goto(url);
    // An object by property, a feed by address, and the event with what is shown.
    await sees('heading', 'A shorter letter');
    await sees('heading', 'One form instead of four');
    await hears('Shown: A shorter letter');
    assert.deepEqual(await ofHighlight(), ['list', 2, 'object']);

    await press('Change');
    await sees('heading', 'A clearer sign');
    await seesNo('heading', 'A shorter letter');
    await hears('Shown: A clearer sign');
    assert.deepEqual(await ofHighlight(), ['grid', 3, 'object']);

    await press('Show or hide');
    await seesNo('heading', 'One form instead of four');
    await press('Show or hide');
    await sees('heading', 'One form instead of four');

    await press('Other page');
    await seesNo('heading', 'A clearer sign');
    await press('Recap page');
    await sees('heading', 'One form instead of four');
    assert.deepEqual(said, []);
  } finally {
    await context.close();
  }
}
