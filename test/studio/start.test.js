/** The step Start, by keyboard alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { BROWSERS, openStudio, until } from './support.js';

const AGENCIES = readFileSync('examples/pull/sources/agencies.csv', 'utf8');
const file = (name, content, type) => ({
  name,
  content: typeof content === 'object' && !Buffer.isBuffer(content) ? JSON.stringify(content) : content,
  type,
});
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  _own: [1],
  items: [{ id: 'a', title: 'One form', content_text: 'Once.' }],
};

/** Returns the campaign of the studio as its user would save it. */
async function saved(studio) {
  await studio.press('Control+s');
  const { name, bytes } = await studio.downloaded(/./);
  return { name, text: String(bytes), json: () => JSON.parse(String(bytes)) };
}

/** Returns a table as Excel puts it on the clipboard. */
function asTable(csv) {
  const rows = parse(csv, { relax_column_count: true });
  const html = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td class=xl65>${cell.replaceAll('&', '&amp;')}</td>`).join('')}</tr>`,
  );
  return {
    'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${html.join('\n')}</table></body></html>`,
    'text/plain': rows.map((cells) => cells.join('\t')).join('\n'),
  };
}

for (const browser of BROWSERS) {
  test(`a table of 24 agencies copied from Excel becomes a campaign (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.tabTo('textbox', 'A table, a post or an embed code');
    await studio.paste(asTable(AGENCIES));
    await studio.activate('button', 'Use this');
    await studio.heading('Write');
    await studio.says('pasted text is open: 24 entries.');
    const { name, json } = await saved(studio);
    assert.equal(name, 'campaign.json');
    const { items } = json();
    assert.equal(items.length, 24);
    assert.equal(items[0].title, 'Permits in one visit');
    assert.deepEqual(items[0]._cx.agency, { name: 'Example Agency of Permits', abbreviation: 'EAP' });
    await studio.isQuiet();
    await studio.close();
  });

  test(`a campaign file opens at once, and is saved with all its keys in the same form (${browser})`, async () => {
    const studio = await openStudio(browser);
    const text = `${JSON.stringify(FEED, null, 4)}\n`;
    await studio.choose('Choose a file', file('week.json', text));
    await studio.heading('Write');
    const { name, text: after } = await saved(studio);
    assert.equal(name, 'week.json');
    assert.equal(after, text);
    await studio.close();
  });

  test(`a broken file is corrected where the meaning is clear, and says what was corrected (${browser})`, async () => {
    const studio = await openStudio(browser);
    const broken =
      '{\n  // ours\n  "version": "https://jsonfeed.org/version/1.1",\n  “title”: “Week”,\n  "items": [\n    { "id": "a", "content_text": "Two\nlines", },\n  ],\n}\n';
    await studio.choose('Choose a file', file('week.json', broken));
    await studio.heading('week.json: 1 entry');
    const says = await studio.text();
    assert.match(says, /Line 2: \/\/ ours was removed/);
    assert.match(says, /Line 4: “title” became "title"/);
    assert.match(says, /Line 6: ↵ became \\n/);
    assert.match(says, /Lines 7, 8, 9: , was removed/);
    await studio.axe('the report of a corrected file');
    await studio.activate('button', 'Open');
    await studio.heading('Write');
    assert.deepEqual((await saved(studio)).json().items[0], { id: 'a', content_text: 'Two\nlines' });
    await studio.close();
  });
}

for (const [language, names, start, write, first] of [
  ['en-US', ['Recap', 'Event week', 'Social wall', 'Timeline'], 'Start', 'Write', 'Letters that people understand'],
  [
    'es-PR',
    ['Resumen', 'Semana de eventos', 'Muro social', 'Cronología'],
    'Comenzar',
    'Escribir',
    'Cartas que la gente entiende',
  ],
]) {
  test(`each template opens with entries in the language of the page (${language})`, async () => {
    const studio = await openStudio('chromium', { language });
    for (const [index, name] of names.entries()) {
      if (index) await studio.openStep(start);
      await studio.activate('button', new RegExp(`^${name} `));
      await studio.heading(write);
      const { items } = (await saved(studio)).json();
      assert.ok(items.length > 2, name);
      if (!index) assert.equal(items[0].title, first);
      if (index === 2) assert.match(studio.page.url(), /#element=social-embed&attr-layout=wall/);
    }
    await studio.close();
  });
}

const OTHERS = [
  ['agencies.csv', AGENCIES, 24, 'agencies.json'],
  ['calendar.ics', readFileSync('examples/pull/sources/calendar.ics'), undefined, 'calendar.json'],
  ['blog.xml', readFileSync('examples/pull/sources/blog.xml'), 3, 'blog.json'],
  ['atom.xml', readFileSync('examples/feeds/atom-blog.xml'), undefined, 'atom.json'],
  ['mastodon.json', readFileSync('examples/feeds/mastodon.json'), undefined, 'mastodon.json'],
  [
    'timeline.json',
    {
      title: { text: { headline: 'History' } },
      events: [{ start_date: { year: '1924' }, text: { headline: 'Founded' } }],
    },
    1,
    'timeline.json',
  ],
  [
    'rows.tsv',
    'Agency\tTitle\tText\nExample Agency\tOne form\tOnce.\nExample Agency\tTwo forms\tTwice.\n',
    2,
    'rows.json',
  ],
];
for (const [name, content, count, target] of OTHERS) {
  test(`converts ${name} with the code of the command, and says so before opening`, async () => {
    const studio = await openStudio();
    await studio.drop(file(name, content));
    const isThere = ({ role, name: heading }) => role === 'heading' && /^Write$|: \d+ entr/.test(heading);
    await until(async () => isThere(await studio.focused()), 'a report or the next step');
    if ((await studio.focused()).name !== 'Write') await studio.activate('button', 'Open');
    await studio.heading('Write');
    const result = await saved(studio);
    assert.equal(result.name, target);
    const { items } = result.json();
    if (count) assert.equal(items.length, count);
    assert.ok(items.length);
    assert.ok(!result.text.includes('base.invalid'));
    await studio.isQuiet();
    await studio.close();
  });
}

test('notes of the command name the cell that was left out', async () => {
  const studio = await openStudio();
  await studio.choose(
    'Choose a file',
    file(
      'rows.csv',
      'Agency,Title,Text,Date\nExample Agency,One,Once.,"March 32, 2026"\nExample Agency,Two,Twice.,2026-03-01\n',
    ),
  );
  await studio.heading('rows.csv: 2 entries');
  assert.match(await studio.text(), /D2: /);
  await studio.close();
});

const POSTS = [
  [
    'https://x.com/ExampleAgency/status/123?s=20',
    { url: 'https://x.com/ExampleAgency/status/123', network: 'x', handle: 'ExampleAgency' },
  ],
  ['https://www.linkedin.com/posts/example-agency_abc-activity-1', { network: 'linkedin' }],
  ['https://bsky.app/profile/agency.example/post/3k', { network: 'bluesky', handle: 'agency.example' }],
  ['https://social.example/@ExampleAgency/110', { network: 'mastodon' }],
  ['https://www.youtube.com/watch?v=M7lc1UVf-VE', { network: 'youtube' }],
];
test('the address of a post becomes a post whose words the user writes', async () => {
  const studio = await openStudio();
  await studio.tabTo('textbox', 'A table, a post or an embed code');
  await studio.type(POSTS.map(([address]) => address).join(' '));
  await studio.activate('button', 'Use this');
  await studio.heading('pasted text: 5 entries');
  await studio.says('The address does not contain the text of the post.');
  await studio.activate('button', 'Open');
  const { items } = (await saved(studio)).json();
  for (const [index, [, { url, network, handle }]] of POSTS.entries()) {
    assert.equal(items[index]._cx.type, 'post');
    assert.equal(items[index]._cx.network, network);
    if (url) assert.equal(items[index].url, url);
    if (handle) assert.equal(items[index]._cx.handle, handle);
  }
  await studio.close();
});

test('an embed code becomes a post with its words, and adds to the campaign that is open', async () => {
  const studio = await openStudio();
  await studio.choose('Choose a file', file('week.json', FEED));
  await studio.heading('Write');
  await studio.openStep('Start');
  await studio.tabTo('textbox', 'A table, a post or an embed code');
  await studio.paste({
    'text/plain':
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Our letters now say what to do next.</p>&mdash; Example Agency (@ExampleAgency) <a href="https://twitter.com/ExampleAgency/status/1?ref_src=twsrc%5Etfw">October 5, 2026</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
  });
  await studio.activate('button', 'Use this');
  await studio.activate('button', 'Add 1 entry to this campaign');
  await studio.heading('Write');
  const { items, _own } = (await saved(studio)).json();
  assert.deepEqual(_own, [1]);
  assert.equal(items.length, 2);
  assert.match(items[1].content_html ?? items[1].content_text, /Our letters now say what to do next/);
  assert.deepEqual(items[1].authors, [{ name: 'Example Agency' }]);
  await studio.isQuiet();
  await studio.close();
});

const BAD = [
  ['an empty file', file('empty.json', ''), /There is nothing in this file/],
  ['a file of spaces', file('empty.json', ' \n'), /There is nothing in this file/],
  [
    'a Word document',
    file(
      'text.docx',
      Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') })),
    ),
    /This is a Word document/,
  ],
  [
    'a picture',
    file('photo.png', Buffer.from('\x89PNG\r\n', 'latin1')),
    /This is a picture. Open or start a campaign first/,
  ],
  ['a picture with another name', file('photo.json', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), /This is a picture/],
  ['a PDF', file('a.pdf', '%PDF-1.7\n'), /This is a PDF/],
  [
    'a zip without a campaign',
    file('a.zip', Buffer.from(zipSync({ 'a.png': strToU8('x') }))),
    /no campaign file in this zip/,
  ],
  [
    'a file that was cut short',
    file('week.json', '{\n  "version": "1",\n  "items": [\n    { "id": "a"'),
    /Line 4, character \d+: .*not closed/,
  ],
  ['JSON that is no campaign', file('a.json', '{"a": 1}'), /"items"/],
  ['a config of pull', file('pull.json', { output: 'a.json', sources: [] }), /config of the command/],
  ['a list of hidden entries', file('hide.json', ['a']), /list of hidden entries/],
  ['a spreadsheet without a header', file('a.csv', 'a,b,c\nd,e,f\n'), /no header/],
  [
    'a file over 10 MB',
    file('big.json', `{"version":"https://jsonfeed.org/version/1.1","items":[],"x":"${'x'.repeat(10_100_000)}"}`),
    /It is 10.1 MB; pages read at most 10 MB/,
  ],
];
test('what can not be opened gets a message with the fix, and the open campaign stays', async () => {
  const studio = await openStudio();
  await studio.choose('Choose a file', file('week.json', FEED));
  await studio.heading('Write');
  await studio.openStep('Start');
  for (const [what, bad, message] of BAD) {
    await studio.choose('Choose a file', bad);
    await studio.heading(`This could not be opened: ${bad.name}`);
    await until(async () => (await studio.focused()).name.endsWith(bad.name), `focus at ${what}`);
    assert.match(await studio.text(), message, what);
    await studio.activate('button', 'Close');
  }
  await studio.activate('button', 'Continue writing');
  assert.deepEqual((await saved(studio)).json(), FEED);
  await studio.isQuiet();
  await studio.close();
});

test('a page copied from Word says where to paste it, and stays in the field', async () => {
  const studio = await openStudio();
  await studio.tabTo('textbox', 'A table, a post or an embed code');
  await studio.paste({
    'text/html': '<html><body><p class=MsoNormal>Hello <b>you</b></p></body></html>',
    'text/plain': 'Hello you',
  });
  await studio.activate('button', 'Use this');
  await studio.says('This is text from a word processor.');
  await studio.axe('a message');
  await studio.activate('button', 'Close');
  assert.equal(
    await studio.page.evaluate(() => globalThis.tests.find('textbox', 'A table, a post or an embed code')[0].value),
    'Hello you',
  );
  await studio.close();
});

test('opening over unsaved changes asks first, and can save them', async () => {
  const studio = await openStudio();
  await studio.activate('button', /^Recap /);
  await studio.heading('Write');
  await studio.openStep('Start');
  await studio.choose('Choose a file', file('week.json', FEED));
  await studio.says('“Service Week” has unsaved changes. You will lose them');
  await studio.has('button', 'Open without saving');
  assert.equal(
    await studio.page.evaluate(() => globalThis.tests.find('button', 'Save them first')[0].className),
    'primary',
  );
  await studio.axe('unsaved changes');
  await studio.activate('button', 'Save them first');
  const { bytes } = await studio.downloaded(/campaign\.json/);
  assert.equal(JSON.parse(String(bytes)).title, 'Service Week');
  await until(async () => !(await studio.text()).includes('has unsaved changes'));
  await studio.activate('button', 'Open');
  await studio.heading('Write');
  assert.deepEqual((await saved(studio)).json(), FEED);
  await studio.close();
});

test('an address that the browser may not read says why, and what to do instead', async () => {
  const studio = await openStudio();
  await studio.tabTo('textbox', 'Address of a feed or file');
  await studio.type('https://agency.example/feed.xml');
  await studio.press('Enter');
  await studio.says(/Either the site can not be reached, or it does not allow other pages to read this address/);
  assert.doesNotMatch(await studio.text(), /CORS/);
  await studio.has('link', 'Open the address in a new tab');
  await studio.axe('an address that can not be read');
  await studio.close();
});

for (const text of ['hello', 'this is no address', 'not a site.']) {
  test(`"${text}" is no web address, and the message says so`, async () => {
    const studio = await openStudio();
    await studio.tabTo('textbox', 'Address of a feed or file');
    await studio.type(text);
    await studio.press('Enter');
    await studio.says('This is not a web address.');
    await studio.isQuiet();
    await studio.close();
  });
}

test('a blank campaign opens at its title, and asks for one until it has one', async () => {
  const studio = await openStudio();
  await studio.activate('button', /^Blank /);
  await until(async () => (await studio.focused()).name === 'Title', 'focus on the title');
  await studio.says('Give the campaign a title.');
  await studio.type('Service Week');
  await studio.says('No errors found');
  await studio.axe('a blank campaign');
  const { json } = await saved(studio);
  assert.deepEqual(json(), {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Service Week',
    language: 'en-US',
    items: [],
  });
  await studio.close();
});

test('a pasted table without a title gets the same message as an emptied title, in both languages', async () => {
  const studio = await openStudio();
  await studio.tabTo('textbox', 'A table, a post or an embed code');
  await studio.paste({ 'text/plain': 'Agency\tTitle\tText\nExample Agency\tOne form\tOnce.\n' });
  await studio.activate('button', 'Use this');
  await studio.has('button', /^1 error\b/);
  await studio.tabTo('textbox', 'Title', true);
  await studio.says('Error: Give the campaign a title.');
  await studio.type('Week');
  await studio.says('No errors found');
  await studio.press('Backspace', 4);
  await studio.says('Error: Give the campaign a title.');
  await studio.activate('button', 'Español', true);
  await studio.says('Error: Dé un título a la campaña.');
  await studio.close();
});

test('a saved download says where the file is until the next change', async () => {
  const studio = await openStudio();
  await studio.activate('button', /^Recap /);
  await studio.heading('Write');
  await studio.activate('button', 'Save', true);
  await studio.downloaded(/campaign\.json/);
  const shown = () =>
    studio.page.evaluate(() =>
      globalThis.tests
        .all()
        .some((one) => one.matches('p.message') && one.textContent.startsWith('Downloaded campaign')),
    );
  await until(shown, 'the message about the download');
  await studio.activate('button', 'Add highlight');
  await studio.type('One more');
  await until(async () => !(await shown()), 'the message to leave');
  await studio.close();
});

test('a zip of a campaign folder opens with its pictures, and is saved as a zip again', async () => {
  const studio = await openStudio();
  const feed = { ...FEED, items: [{ id: 'a', title: 'One', image: 'media/a.png' }] };
  const zip = zipSync({
    'week/campaign.json': strToU8(JSON.stringify(feed)),
    'week/media/a.png': strToU8('picture'),
    'week/index.html': strToU8('<p>'),
    '__MACOSX/a.json': strToU8('{'),
  });
  await studio.choose('Choose a file', file('week.zip', Buffer.from(zip)));
  await studio.heading('Write');
  await studio.press('Control+s');
  const { bytes, name } = await studio.downloaded(/\.zip$/);
  assert.equal(name, 'campaign.zip');
  const { unzipSync, strFromU8 } = await import('fflate');
  const parts = unzipSync(new Uint8Array(bytes));
  assert.deepEqual(Object.keys(parts), ['campaign.json', 'media/a.png']);
  assert.deepEqual(JSON.parse(strFromU8(parts['campaign.json'])), feed);
  assert.equal(strFromU8(parts['media/a.png']), 'picture');
  await studio.close();
});
