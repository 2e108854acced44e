/** A page in a real browser, open during the whole run. */
import { startBrowser } from '../browser.js';
import { seconds } from './lane.js';

/** Runs in the page. */
function look() {
  const campaign = document.querySelector('cx-campaign');
  const text = (node) => [...(node.shadowRoot ?? node).childNodes].map((one) => one.data ?? text(one)).join('');
  return {
    states: ['loading', 'ready', 'empty', 'error', 'stale'].filter((name) => campaign.matches(`:state(${name})`)),
    headings: campaign.shadowRoot?.querySelectorAll('h2, h3, h4').length ?? 0,
    isShown: text(campaign).includes('Social Security'),
  };
}

/**
 * Opens the campaign's page, and another one in the middle of the outage.
 *
 * @returns Each change of state, in seconds since the start; and the smallest number of headings after the first load.
 */
export async function watchBrowser(origin, start, end, second) {
  const url = `${origin.replace('127.0.0.1', 'localhost')}/cxday`;
  const browser = await startBrowser();
  try {
    const open = async (from) => {
      await seconds((from - Date.now()) / 1000);
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForFunction(() => document.querySelector('cx-campaign').matches(':state(ready)'));
      const changes = [];
      let least = Infinity;
      let isAlwaysShown = true;
      while (Date.now() < end) {
        const { states, headings, isShown } = await page.evaluate(look);
        const words = states.join(' ');
        if (changes.at(-1)?.states !== words)
          changes.push({ at: Math.round((Date.now() - start) / 1000), states: words });
        least = Math.min(least, headings);
        isAlwaysShown &&= isShown;
        await seconds(1);
      }
      return { openedAt: Math.round((from - start) / 1000), changes, leastHeadings: least, isAlwaysShown };
    };
    return await Promise.all([open(start + 5000), open(second)]);
  } finally {
    await browser.close();
  }
}
