/** The step "write", by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEED, feedOf, focusIs, openCampaign } from './open-campaign.js';
import { BROWSERS } from './support.js';

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
    await studio.press('Control+z');
    assert.equal((await feedOf(studio)).items.length, 4);
    await studio.says('Undone.');
    await studio.activate('button', 'Redo', true);
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

  test(`${browser}: a deleted entry leaves no reference to it, and Undo in the message restores both`, async () => {
    const related = (one) => ({ ...one, _cx: { ...one._cx, related: ['open-day', 'letters'] } });
    const feed = { ...FEED, items: [...FEED.items, related({ id: 'c', title: 'C', _cx: { type: 'highlight' } })] };
    const studio = await openCampaign(browser, feed);
    await studio.tabTo('button', /^Highlight Letters/);
    await studio.press('Enter');
    await studio.activate('button', 'Delete');
    await studio.says('Deleted: Letters that people understand');
    assert.deepEqual((await feedOf(studio)).items[1]._cx.related, ['open-day']);
    await studio.axe('a deleted entry');
    const undo = async () => (await studio.focused()).name === 'Undo';
    await studio.press('Shift+Tab');
    for (let tabs = 0; tabs < 12 && !(await undo()); tabs++) await studio.press('Shift+Tab');
    await studio.press('Enter');
    await focusIs(studio, 'button', /^Highlight Letters/);
    assert.deepEqual(await feedOf(studio), feed);
    assert.doesNotMatch(await studio.text(), /Deleted: /);
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

  test(`${browser}: a message leads to its field, also behind More fields, and its fix is one key`, async () => {
    const { id, title, content_html, _cx } = FEED.items[0];
    const item = { id, title, content_html, image: 'htps://agency.example/a.png', _cx };
    const studio = await openCampaign(browser, { version: FEED.version, title: FEED.title, items: [item] });
    await studio.has('button', /^1 error, /);
    await studio.activate('button', /^1 error, /, true);
    await focusIs(studio, 'textbox', 'Picture without a description');
    await studio.axe('a message');
    await studio.activate('button', 'Use https://agency.example/a.png');
    await focusIs(studio, 'textbox', 'Picture without a description');
    assert.equal((await feedOf(studio)).items[0].image, 'https://agency.example/a.png');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: a check that ends while the user types a time zone or a date changes neither`, async () => {
    const studio = await openCampaign(browser);
    const endCheck = () => studio.page.evaluate(() => globalThis.draft.setDiagnostics([]));
    await studio.tabTo('textbox', 'First day');
    await studio.type('October 5');
    await endCheck();
    await studio.type(', 2026');
    await studio.tabTo('combobox', 'Time zone');
    await studio.type('Pac');
    await endCheck();
    await studio.type('ific');
    await studio.press('Tab');
    const { start, timezone } = (await feedOf(studio))._cx;
    assert.deepEqual({ start, timezone }, { start: '2026-10-05', timezone: 'America/Los_Angeles' });
    await studio.close();
  });

  test(`${browser}: a narrow page shows the list, then the form, and goes back to the entry in the list`, async () => {
    const studio = await openCampaign(browser, FEED, { width: 320, language: 'es' });
    await studio.tabTo('button', /^Evento Open day/);
    await studio.press('Enter');
    await focusIs(studio, 'heading', /Open day/);
    await studio.axe('a narrow form');
    await studio.activate('button', 'Volver a la lista', true);
    await focusIs(studio, 'button', /^Evento Open day/);
    await studio.axe('a narrow list');
    const wider = await studio.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    assert.equal(wider, 0);
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: what is no entry, and entries with one id, are kept, named and can be mended`, async () => {
    const items = [
      'a line of text',
      null,
      { title: 'One' },
      { id: 'same', title: 'Two' },
      { id: 'same', title: 'Three' },
    ];
    const studio = await openCampaign(browser, { ...FEED, items });
    await studio.tabTo('button', /^Not an entry/);
    await studio.press('Enter');
    await studio.says('"a line of text"');
    await studio.axe('what is no entry');
    assert.deepEqual((await feedOf(studio)).items, items);
    await studio.activate('button', 'Add highlight');
    await focusIs(studio, 'textbox', 'Title');
    assert.deepEqual((await feedOf(studio)).items[0], { id: 'highlight-1', _cx: { type: 'highlight' } });
    await studio.page.evaluate(() => globalThis.draft.focusOn(['items', 4, 'id']));
    await focusIs(studio, 'textbox', 'Id');
    await studio.says(/The item at index 3 has the same id/);
    await studio.page.evaluate(() => globalThis.draft.focusOn(['items', 2]));
    await focusIs(studio, 'heading', 'Highlight One');
    await studio.activate('button', 'Duplicate');
    assert.equal((await feedOf(studio)).items[3].id, 'entry-1');
    await studio.isQuiet();
    await studio.close();
  });
}
