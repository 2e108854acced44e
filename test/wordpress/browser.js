/** Uses the site as its people do: editors by role, name and label; readers with and without scripts. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/find-browser.js';
import { PASSWORD } from './site-files.js';
import { waitFor } from './wait.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
];

export async function startBrowser({ url }) {
  const browser = await puppeteer.launch({ executablePath: findBrowser(), args: FLAGS });
  const desks = new Map();
  return {
    /** Returns the page of a user, who is logged in. */
    async as(login) {
      if (!desks.has(login)) desks.set(login, await logIn(browser, url, login));
      return desks.get(login);
    },
    /** Opens a page as a reader. */
    async read(address, { script = true, width = 1280 } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        // Links to pictures of the test's feeds lead nowhere.
        if (['error', 'warn'].includes(message.type())) faults.push(message.text());
      });
      await page.setJavaScriptEnabled(script);
      await page.setViewport({ width, height: 900 });
      await page.goto(new URL(address, url).href);
      return Object.assign(page, { faults, leave: () => context.close() });
    },
    stop: () => browser.close(),
  };
}

async function logIn(browser, url, login) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  // A page that was changed asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${url}/wp-login.php`);
  await page.type('#user_login', login);
  await page.type('#user_pass', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return page;
}

/** Finds a control by its label, also inside shadow trees; `scope` is the accessible name of a part of the page. */
export const byLabel = (page, label) =>
  waitFor(`a field "${label}" appears`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const roots = [document];
      for (const root of roots) {
        for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
      }
      const labels = roots.flatMap((root) => [...root.querySelectorAll('label')]);
      return labels.find((one) => one.textContent.trim() === wanted && one.control?.checkVisibility())?.control;
    }, label);
    return handle.asElement();
  });

/** Presses a button by its accessible name, with the keyboard: a toolbar that moves can't be missed. */
export async function press(page, name) {
  const button = await waitFor(`a button "${name}" appears`, () => findButton(page, name));
  await button.focus();
  await page.keyboard.press('Enter');
}

export async function findButton(page, name) {
  const handle = await page.evaluateHandle((wanted) => {
    const roots = [document];
    for (const root of roots) {
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
    }
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('button, summary, input[type=submit]')]);
    const nameOf = (one) =>
      (one.getAttribute('aria-label') ?? (one.value || one.textContent)).replace(/\s+/g, ' ').trim();
    const usable = buttons.filter((one) => one.checkVisibility() && !one.disabled && one.ariaDisabled !== 'true');
    // Of two with one name, the later one is in the panel that opened.
    return usable.filter((one) => nameOf(one) === wanted).at(-1);
  }, name);
  return handle.asElement();
}

/** Returns what axe finds in a part of a page. */
export async function axeFaults(page, selector) {
  await page.evaluate(AXE);
  return page.evaluate(async (part) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await globalThis.axe.run(part, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
  }, selector);
}

/** Returns the words of the block in a page as readers without scripts get them, and the addresses of its links. */
export const wordsIn = (page) =>
  page.$eval('[data-cx]', (block) => ({
    text: block.textContent.replace(/\s+/g, ' ').trim(),
    links: [...block.querySelectorAll('a')].map((link) => link.href),
  }));
