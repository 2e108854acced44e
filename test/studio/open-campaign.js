/** Opens campaigns in the studio for tests of its steps. */
import { openStudio, until } from './support.js';

export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  _own: { kept: true },
  _cx: { timezone: 'America/New_York', future: [1, 2] },
  items: [
    {
      id: 'letters',
      title: 'Letters that people understand',
      content_html: '<p>Example Agency rewrote <strong>20</strong> letters.</p>',
      unknown: { deep: ['kept'] },
      _cx: {
        type: 'highlight',
        agency: { name: 'Example Agency', abbreviation: 'EXA', url: 'https://agency.example/' },
      },
    },
    { id: 'open-day', title: 'Open day', _cx: { type: 'event', start: '2026-10-07T13:00', end: '2026-10-07T15:00' } },
  ],
};

/** Opens a campaign as the first step does, in the step "write". */
export async function openCampaign(browser, feed = FEED, options = {}) {
  const studio = await openStudio(browser, options);
  await until(() => studio.page.evaluate(() => Boolean(globalThis.tests.all().find((one) => one.store))), 'the start');
  await studio.page.evaluate((json) => {
    globalThis.draft = globalThis.tests.all().find((one) => one.store).store;
    globalThis.draft.open({ feed: json, files: new Map() }, 'campaign.json', 'write');
  }, feed);
  await studio.has('button', /^About the campaign|^Sobre la campaña/);
  return studio;
}

/** The campaign file as it is now. */
export const feedOf = (studio) => studio.page.evaluate(() => globalThis.draft.getState().campaign.feed);

/** Waits until an element has the focus. */
export const focusIs = (studio, role, name) =>
  until(async () => {
    const now = await studio.focused();
    return now.role === role && (name instanceof RegExp ? name.test(now.name) : now.name === name);
  }, `focus on ${role} ${name}`);
