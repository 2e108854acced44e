/** The step "write", by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, openStudio, until } from './support.js';

const FEED = {
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
async function openCampaign(browser, feed = FEED, options = {}) {
  const studio = await openStudio(browser, options);
  await until(() => studio.page.evaluate(() => Boolean(globalThis.tests.all().find((one) => one.store))), 'the start');
  await studio.page.evaluate((json) => {
    globalThis.draft = globalThis.tests.all().find((one) => one.store).store;
    globalThis.draft.open({ feed: json, files: new Map() }, 'campaign.json', 'write');
  }, feed);
  await studio.has('button', /^About the campaign|^Sobre la campaña/);
  return studio;
}

const feedOf = (studio) => studio.page.evaluate(() => globalThis.draft.getState().campaign.feed);

const focusIs = (studio, role, name) =>
  until(async () => {
    const now = await studio.focused();
    return now.role === role && (name instanceof RegExp ? name.test(now.name) : now.name === name);
  }, `focus on ${role} ${name}`);

for (const browser of BROWSERS) {
  test(`${browser}: an entry is added, written, moved, duplicated and deleted, and undo brings it back`, async () => {
    const studio = await openCampaign(browser);
    await studio.activate('button', 'Add highlight');
    await focusIs(studio, 'textbox', 'Title');
    await studio.type('Shorter waits');
    await studio.tabTo('textbox', 'Text');
    await studio.type('Nine minutes.');
    let feed = await feedOf(studio);
    assert.deepEqual(feed.items[2], {
      id: 'highlight-1',
      _cx: { type: 'highlight' },
      title: 'Shorter waits',
      content_html: '<p>Nine minutes.</p>',
    });
    await studio.activate('button', 'Move up', true);
    await focusIs(studio, 'button', 'Move up');
    await studio.says('Moved to position 2 of 3.');
    await studio.activate('button', 'Duplicate');
    await focusIs(studio, 'heading', /Shorter waits/);
    feed = await feedOf(studio);
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      ['letters', 'highlight-1', 'highlight-2', 'open-day'],
    );
    await studio.axe('a highlight');
    await studio.activate('button', 'Delete');
    await focusIs(studio, 'button', /^Event Open day/);
    await studio.says('Deleted “Shorter waits”. Undo brings it back.');
    assert.equal((await feedOf(studio)).items.length, 3);
    await studio.activate('button', 'Undo', true);
    assert.equal((await feedOf(studio)).items.length, 4);
    await focusIs(studio, 'button', 'Undo');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: keys without a field survive and are named`, async () => {
    const studio = await openCampaign(browser);
    await studio.tabTo('button', /^Highlight Letters/);
    await studio.press('Enter');
    await studio.tabTo('textbox', 'Title');
    await studio.press('End');
    await studio.type('!');
    await studio.tabTo('button', /^More fields/);
    await studio.press('Enter');
    await studio.says('Other data kept in the file');
    await studio.axe('more fields');
    assert.deepEqual((await feedOf(studio)).items[0], { ...FEED.items[0], title: `${FEED.items[0].title}!` });
    const { _own, _cx: own } = await feedOf(studio);
    assert.deepEqual({ _own, own }, { _own: FEED._own, own: FEED._cx });
    await studio.close();
  });

  test(`${browser}: dates are read as people write them, and an event shows both clocks`, async () => {
    const studio = await openCampaign(browser);
    if (browser === 'chromium') await studio.page.emulateTimezone('America/Los_Angeles');
    await studio.activate('button', 'Add event');
    await studio.type('Workshop');
    await studio.tabTo('textbox', 'Starts');
    await studio.type('October 8, 2026 1 PM');
    await studio.tabTo('textbox', 'Ends');
    await studio.type('10/8/2026 2:30 pm');
    await studio.press('Tab');
    await studio.says(/Thursday, October 8, 2026 at 1:00\sPM EDT/);
    if (browser === 'chromium') await studio.says(/10:00\sAM where you are/);
    // The 8th of October or the 10th of August: the user decides.
    assert.equal((await feedOf(studio)).items[2]._cx.end, '10/8/2026 2:30 pm');
    await studio.has('button', 'Use 2026-10-08T14:30');
    await studio.tabTo('textbox', 'Ends', true);
    await studio.activate('button', 'Use 2026-10-08T14:30');
    const { start, end } = (await feedOf(studio)).items[2]._cx;
    assert.deepEqual([start, end], ['2026-10-08T13:00', '2026-10-08T14:30']);
    await focusIs(studio, 'textbox', 'Ends');
    await studio.axe('an event');
    await studio.isQuiet();
    await studio.close();
  });
}
