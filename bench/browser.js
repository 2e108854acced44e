import { getuid } from 'node:process';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../test/support/find-browser.js';

export const VIEWPORT = { width: 1280, height: 800 };

export function startBrowser() {
  return puppeteer.launch({
    executablePath: findBrowser(),
    defaultViewport: VIEWPORT,
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Nothing leaves this machine, whatever a page asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  });
}

/** Opens a tab as a first visitor has it: nothing cached, a process of its own. */
export async function withFreshPage(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Goes to a page and waits until it has drawn its content and come to rest. */
export async function visit(page, url) {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => {
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`${document.title}: nothing was drawn within two minutes`)), 120_000);
    });
    return Promise.race([globalThis.bench.done, late]);
  });
}
