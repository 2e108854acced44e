/** Journeys through several steps, by keyboard alone, with axe at each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { importSource } from '../node/support/source.js';
import { JOURNEY_BROWSERS, openStudio, until } from './support.js';

const { versionOf } = await importSource('cli/review/version.ts');

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  _own: { kept: true },
  _cx: { timezone: 'America/New_York', _future: [1, 2] },
  items: [
    {
      id: 'a',
      title: 'One form',
      content_text: 'Once.',
      _mine: { deep: ['kept'] },
      _cx: { type: 'highlight', agency: 'Example Agency' },
    },
    { id: 'b', title: 'Two forms', content_text: 'Twice.', _cx: { type: 'highlight', agency: 'Example Agency' } },
  ],
};

/** A sheet of 24 agencies as a spreadsheet puts it on the clipboard, with a day that does not exist, a long title and http. */
const SHEET = readFileSync('examples/pull/sources/agencies.csv', 'utf8')
  .replace('https://agency.example/permits/story', 'http://agency.example/permits/story')
  .replace('October 6, 2026', 'October 36, 2026')
  .replace('Permits in one visit', 'Permits in one visit '.repeat(12).trim());

/** The text of all pages and style sheets of a folder. */
const allText = (files) =>
  Object.entries(files)
    .filter(([name]) => /\.(?:html|css)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');

/** An entry from another site that waits for approval, as `pull` leaves it. */
const WAITING = { id: 'c', title: 'A third form', content_text: 'From a blog.', _own: { kept: ['c'] } };
const PENDING = JSON.stringify({
  config: 'pull.json',
  entries: [
    {
      id: WAITING.id,
      from: 'https://agency.example/feed.xml',
      source: 'Blog',
      reasons: ['is new'],
      waiting_since: '2026-10-05T12:00:00.000Z',
      hash: versionOf(WAITING),
      item: WAITING,
    },
  ],
});

const POST = 'https://x.com/ExampleAgency/status/1234567890';

for (const browser of JOURNEY_BROWSERS) {
  test(`A: a page with a highlight, a post by URL, an event and colors takes 60 steps at most (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.tabTo('textbox', 'A table, a post or an embed code');
    await studio.type(POST);
    await studio.activate('button', 'Use this');
    await studio.activate('button', 'Open');
    await studio.has('button', /^Post /);
    await studio.activate('button', /^About the campaign/, true);
    await studio.tabTo('textbox', 'Title');
    await studio.press('Control+a');
    await studio.type('Service Week 2026');
    await studio.tabTo('button', /^Post /, true);
    await studio.press('Enter');
    await studio.tabTo('textbox', 'Text');
    await studio.type('Our letters now say what to do next. #ServiceWeek');

    await studio.activate('button', 'Add highlight', true);
    await until(async () => (await studio.focused()).name === 'Title', 'the title of the highlight');
    await studio.type('Letters that people understand');
    await studio.has('button', 'Bold');
    await studio.tabTo('textbox', 'Text');
    await studio.type('Example Agency rewrote its 20 most common letters.');

    await studio.activate('button', 'Add event', true);
    await until(async () => (await studio.focused()).name === 'Title', 'the title of the event');
    await studio.type('Open day');
    await studio.tabTo('textbox', 'Starts');
    await studio.type('October 7, 2026 1 PM');
    await studio.tabTo('textbox', 'Ends');
    await studio.type('October 7, 2026 3 PM');
    await studio.tabTo('combobox', 'Time zone');
    await studio.type('Eastern');
    await studio.press('Tab');
    await studio.says('No errors found');
    await studio.axe('the finished campaign');

    await studio.openStep('Design');
    await studio.tabTo('textbox', 'Accent, light');
    await studio.press('Control+a');
    await studio.type('#8b0a03');
    await studio.says('All pairs of colors have enough contrast.');
    await studio.openStep('Publish');
    await studio.says(/1,024 px [\d,]+ px/);
    await studio.axe('Publish');
    await studio.activate('button', 'Download the folder (zip)');
    const { bytes } = await studio.downloaded(/\.zip$/);
    assert.ok(studio.steps <= 60, `${studio.steps} steps:\n${studio.log.join('\n')}`);
    const page = strFromU8(unzipSync(bytes)['index.html']);
    for (const words of ['Service Week 2026', '20 most common letters', 'what to do next', 'Open day']) {
      assert.ok(page.includes(words), words);
    }
    assert.match(allText(unzipSync(bytes)), /--cx-accent:\s*(?:light-dark\()?#8b0a03/);
    await studio.isQuiet();
    await studio.close();
  });

  test(`B: a sheet of 24 agencies is pasted, and its three mistakes are corrected, and a recap is taken away (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.axe('Start');
    await studio.tabTo('textbox', 'A table, a post or an embed code');
    await studio.paste({ 'text/plain': SHEET });
    await studio.activate('button', 'Use this');
    await studio.heading('pasted text: 24 entries');
    await studio.says('E5: October 36, 2026 is not a date.');
    await studio.axe('the report');
    await studio.activate('button', 'Open');
    await studio.has('button', /^1 error, 2 warnings/);
    await studio.activate('button', /^1 error, 2 warnings/, true);
    await until(async () => (await studio.focused()).name === 'Title', 'focus on the title of the campaign');
    await studio.type('Permits week');
    await studio.has('button', /^2 warnings/);
    await studio.activate('button', /^2 warnings/, true);
    await until(async () => /^Title/.test((await studio.focused()).name), 'focus on the title');
    await studio.press('Control+a');
    await studio.type('Permits in one visit');
    await studio.has('button', /^1 warning/);
    await studio.activate('button', /^1 warning/, true);
    await until(async () => (await studio.focused()).value?.startsWith('http://'), 'focus on the link');
    await studio.axe('a link with a warning');
    await studio.press('Control+a');
    await studio.type('https://agency.example/permits/story');
    await studio.says('No errors found');
    await studio.tabTo('button', /^Highlight License renewal/, true);
    await studio.press('Enter');
    await studio.heading(/License renewal/);
    await studio.activate('button', /^More fields/);
    await studio.tabTo('textbox', 'Date');
    await studio.type('2026-10-06');
    await studio.press('Control+s');
    const { items } = JSON.parse(String((await studio.downloaded(/\.json$/)).bytes));
    assert.equal(items.length, 24);
    assert.equal(items[0].title, 'Permits in one visit');
    assert.equal(items[0]._cx.links[0].url, 'https://agency.example/permits/story');
    assert.equal(items[1].date_published, '2026-10-06');
    await studio.openStep('Publish');
    await studio.says(/1,024 px [\d,]+ px/);
    await studio.axe('Publish');
    await studio.activate('button', 'Download the folder (zip)');
    const folder = unzipSync((await studio.downloaded(/\.zip$/)).bytes);
    const page = strFromU8(folder['index.html']);
    for (const { title } of items) assert.ok(page.includes(title), title);
    assert.deepEqual(JSON.parse(strFromU8(folder['pasted-text.json'])).items, items);
    await studio.isQuiet();
    await studio.close();
  });

  test(`C: one entry of a campaign file is changed and one approved, and both are saved with all unknown keys (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.choose('Choose a file', { name: 'week.json', content: `${JSON.stringify(FEED, null, 2)}\n` });
    await studio.heading('Write');
    await studio.tabTo('button', /^Highlight One form/);
    await studio.axe('Write');
    await studio.press('Enter');
    await studio.heading(/One form/);
    await studio.tabTo('textbox', 'Title');
    await studio.press('End');
    await studio.type(' for all');
    await studio.says('Unsaved changes');
    await studio.axe('a changed entry');
    await studio.press('Control+s');
    const { name, bytes } = await studio.downloaded(/week\.json/);
    assert.equal(name, 'week.json');
    const changed = structuredClone(FEED);
    changed.items[0].title = 'One form for all';
    assert.equal(String(bytes), `${JSON.stringify(changed, null, 2)}\n`);
    await studio.says('All changes saved');

    await studio.openStep('Review');
    await studio.choose(/^Choose pending\.json/, { name: 'pending.json', content: PENDING });
    await studio.heading(/^A third form/);
    await studio.axe('an entry that waits');
    await studio.tabTo('textbox', 'Your name', true);
    await studio.type('Alex Example');
    await studio.activate('button', 'Approve');
    await studio.says('Approved: A third form');
    await studio.activate('button', 'Save the decisions');
    const decisions = await studio.downloaded(/pending\.json$/);
    const [entry] = JSON.parse(String(decisions.bytes)).entries;
    assert.equal(entry.decision, 'approve');
    assert.deepEqual(entry.item, WAITING);
    await studio.isQuiet();
    await studio.close();
  });
}

test('Ctrl+Z outside a text field undoes, and the status leads to each mistake', async () => {
  const studio = await openStudio();
  const feed = { ...FEED, items: [{ id: 'a', title: 'A', _cx: { type: 'event', start: 'soon' } }] };
  await studio.choose('Choose a file', { name: 'week.json', content: JSON.stringify(feed) });
  await studio.heading('Write');
  await studio.has('button', /^\d+ error/);
  await studio.activate('button', /^\d+ error/, true);
  await until(async () => (await studio.focused()).role !== 'button', 'focus on the field');
  await studio.close();
});
