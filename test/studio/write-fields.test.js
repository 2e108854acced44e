/** The fields of the step "write": formatted text, posts, pictures, agencies, tags, related entries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { png } from '../node/support/pull.js';
import { FEED, feedOf, focusIs, openCampaign } from './open-campaign.js';
import { BROWSERS, until } from './support.js';

/** What Word puts on the clipboard, in short. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=EN-US style='tab-interval:.5in'>
<!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b><span style='font-size:14.0pt'>Shorter
waits</span></b><o:p></o:p></p><p class=MsoNormal onclick="alert(1)">See <a href="https://agency.example/waits">the
report</a>.<script>alert(1)</script><span style='mso-hide:all'>secret</span></p><!--EndFragment--></body></html>`;

const POST = 'https://x.com/ExampleAgency/status/1234567890';
const EMBED = `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Our letters now say what to do next.</p>&mdash; Example Agency (@ExampleAgency) <a href="${POST}?ref_src=twsrc%5Etfw">October 5, 2026</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`;

async function openItem(browser, item, options) {
  const studio = await openCampaign(browser, { ...FEED, items: [item, ...FEED.items] }, options);
  await studio.page.evaluate(() => globalThis.draft.focusOn(['items', 0]));
  await studio.has('heading', /./);
  return studio;
}

for (const browser of BROWSERS) {
  test(`${browser}: formatted text has the HTML that pages show, by keyboard`, async () => {
    const studio = await openItem(browser, { id: 'a', _cx: { type: 'highlight' } });
    await studio.has('button', 'Bold');
    await studio.tabTo('textbox', 'Text');
    await studio.press('Control+b');
    await studio.type('Shorter');
    await studio.press('Control+b');
    await studio.type(' waits');
    await studio.press('Enter');
    // The toolbar is one stop; arrow keys move inside.
    await studio.press('Shift+Tab');
    await focusIs(studio, 'button', 'Bold');
    await studio.press('ArrowRight', 3);
    await focusIs(studio, 'button', 'List');
    await studio.press('Enter');
    await focusIs(studio, 'textbox', 'Text');
    await studio.type('at the desk');
    await studio.press('Enter');
    await studio.type('on the phone');
    await studio.press('Enter', 2);
    await studio.press('Control+k');
    await focusIs(studio, 'textbox', 'Address of the link');
    await studio.axe('the dialog of a link');
    await studio.type('agency.example/waits');
    await studio.press('Enter');
    await focusIs(studio, 'textbox', 'Text');
    // The dialog gives the focus back before it reports that it closed.
    const html = await until(async () => {
      const { content_html: now } = (await feedOf(studio)).items[0];
      return now.includes('<a ') && now;
    }, 'the link');
    assert.equal(
      html,
      '<p><strong>Shorter</strong> waits</p>\n<ul><li>at the desk</li><li>on the phone</li></ul>\n' +
        '<p><a href="https://agency.example/waits">agency.example/waits</a></p>',
    );
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: a page pasted from Word is reduced to what pages show`, async () => {
    const studio = await openItem(browser, { id: 'a', _cx: { type: 'highlight' } });
    await studio.has('button', 'Bold');
    await studio.tabTo('textbox', 'Text');
    await studio.paste({ 'text/html': WORD, 'text/plain': 'Shorter waits' });
    const html = await until(async () => (await feedOf(studio)).items[0].content_html);
    assert.equal(
      html,
      '<p><strong>Shorter waits</strong></p>\n<p>See <a href="https://agency.example/waits">the report</a>.</p>',
    );
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: markup that pages leave out is named, and stays until the text is changed`, async () => {
    const given = '<h2>Waits</h2><table><tr><td>9</td></tr></table><p>minutes</p>';
    const studio = await openItem(browser, { id: 'a', content_html: given, _cx: { type: 'highlight' } });
    await studio.says(/Pages leave out parts of this text: .*table/);
    await studio.has('button', 'Bold');
    assert.equal((await feedOf(studio)).items[0].content_html, given);
    await studio.close();
  });

  test(`${browser}: the URL of a post fills in network and account, and follows a change`, async () => {
    const studio = await openCampaign(browser);
    await studio.activate('button', 'Add post');
    await focusIs(studio, 'textbox', 'Address or embed code of the post');
    await studio.type(POST);
    await studio.says(/X · @ ?ExampleAgency/);
    const own = async () => (await feedOf(studio)).items[2]._cx;
    assert.deepEqual(await own(), { type: 'post', network: 'x', handle: 'ExampleAgency' });
    await studio.press('Control+a');
    await studio.type('https://bsky.app/profile/agency.example/post/abc');
    assert.deepEqual(await own(), { type: 'post', network: 'bluesky', handle: 'agency.example' });
    await studio.axe('a post');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: pasted embed code fills in all that it says`, async () => {
    const studio = await openCampaign(browser);
    await studio.activate('button', 'Add post');
    await focusIs(studio, 'textbox', 'Address or embed code of the post');
    await studio.paste({ 'text/plain': EMBED });
    await studio.says(/Filled in: .*Text/);
    const { url, authors, date_published: date, content_html: html, _cx } = (await feedOf(studio)).items[2];
    assert.deepEqual(
      { url, authors, date, html, _cx },
      {
        url: POST,
        authors: [{ name: 'Example Agency' }],
        date: '2026-10-05',
        html: 'Our letters now say what to do next.',
        _cx: { type: 'post', network: 'x', handle: 'ExampleAgency' },
      },
    );
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: a chosen picture is kept under its content's name, with its size, and asks for its description`, async () => {
    const studio = await openItem(browser, { id: 'a', title: 'A', _cx: { type: 'highlight' } });
    await studio.choose('Add a picture: Pictures and files', {
      name: 'My Photo.PNG',
      type: 'application/octet-stream',
      content: png(3, 2),
    });
    await focusIs(studio, 'textbox', 'Description');
    await studio.says(/Warning: This picture has no description/);
    const [file] = (await feedOf(studio)).items[0].attachments;
    assert.match(file.url, /^media\/[0-9a-f]{16}\.png$/);
    assert.deepEqual({ ...file, url: '' }, { url: '', mime_type: 'image/png', _cx: { width: 3, height: 2 } });
    const kept = await studio.page.evaluate(() => [...globalThis.draft.getState().campaign.files.keys()]);
    assert.deepEqual(kept, [file.url]);
    await studio.tabTo('checkbox', 'This picture is decorative');
    await studio.press(' ');
    assert.equal((await feedOf(studio)).items[0].attachments[0]._cx.alt, '');
    await until(async () => !/no description/.test(await studio.text()), 'no warning');
    await studio.axe('a picture');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: a file that is no picture, and one over the limit, are refused with the fix`, async () => {
    const studio = await openItem(browser, { id: 'a', title: 'A', _cx: { type: 'highlight' } });
    const choose = (name, content) => studio.choose('Add a picture: Pictures and files', { name, content });
    await choose('page.png', '<!doctype html><title>Hello</title>');
    await studio.says(/not added: it is a web page, not a picture/);
    await choose('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await studio.says(/SVG file can hold scripts/);
    await choose('large.png', Buffer.concat([png(3, 2), Buffer.alloc(11_000_000)]));
    await studio.says('The picture is 11 MB; the limit is 10 MB.');
    await studio.axe('a large picture');
    await studio.activate('button', 'Make it smaller');
    const [file] = await until(async () => (await feedOf(studio)).items[0].attachments);
    assert.equal(file.mime_type, 'image/jpeg');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: a known agency is filled in whole, and a name gets more keys`, async () => {
    const studio = await openItem(browser, { id: 'a', title: 'A', _cx: { type: 'highlight', agency: 'Other Agency' } });
    const agency = async () => (await feedOf(studio)).items[0]._cx.agency;
    await studio.tabTo('textbox', 'Abbreviation');
    await studio.type('OTH');
    assert.deepEqual(await agency(), { name: 'Other Agency', abbreviation: 'OTH' });
    await studio.press('Control+z');
    await studio.page.evaluate(() => globalThis.draft.setValue(['items', 0, '_cx', 'agency'], undefined));
    await studio.tabTo('combobox', 'Name', true);
    await studio.type('Example Agency');
    assert.deepEqual(await agency(), FEED.items[0]._cx.agency);
    await studio.close();
  });

  test(`${browser}: tags are added with Enter or by leaving the field, and removed`, async () => {
    const studio = await openItem(browser, { id: 'a', title: 'A', _cx: { type: 'highlight' } });
    const tags = async () => (await feedOf(studio)).items[0].tags;
    await studio.tabTo('combobox', 'New tag');
    await studio.type('PlainLanguage, #Letters');
    await studio.press('Enter');
    await studio.type('Forms');
    await studio.press('Tab');
    assert.deepEqual(await tags(), ['PlainLanguage', 'Letters', 'Forms']);
    await studio.activate('button', 'Remove tag Letters', true);
    assert.deepEqual(await tags(), ['PlainLanguage', 'Forms']);
    await studio.close();
  });

  test(`${browser}: related entries are chosen in a dialog, and Escape loses nothing`, async () => {
    const studio = await openItem(browser, { id: 'a', title: 'A', _cx: { type: 'highlight' } });
    await studio.activate('button', 'Choose entries');
    await focusIs(studio, 'searchbox', 'Find an entry');
    await studio.type('letters');
    await studio.tabTo('checkbox', /Letters that people understand/);
    await studio.press(' ');
    await studio.axe('the dialog of related entries');
    await studio.press('Escape');
    await focusIs(studio, 'button', 'Choose entries');
    await until(async () => String((await feedOf(studio)).items[0]._cx.related) === 'letters', 'the related entry');
    await studio.activate('button', 'Choose entries');
    await studio.has('checkbox', /Letters that people understand/);
    assert.deepEqual(
      await studio.page.evaluate(() => globalThis.tests.find('checkbox', { source: 'Open day', flags: '' }).length),
      0,
    );
    await studio.tabTo('checkbox', /Letters that people understand/);
    await studio.press(' ');
    assert.equal((await feedOf(studio)).items[0]._cx.related, undefined);
    await studio.activate('button', 'Cancel');
    await focusIs(studio, 'button', 'Choose entries');
    await until(async () => String((await feedOf(studio)).items[0]._cx.related) === 'letters', 'the related entry');
    await studio.isQuiet();
    await studio.close();
  });

  test(`${browser}: each related entry can be removed, also one that does not exist`, async () => {
    const studio = await openItem(browser, {
      id: 'a',
      title: 'A',
      _cx: { type: 'highlight', related: ['gone', 'letters'] },
    });
    await studio.says('This entry is not in the campaign. Remove it.');
    await studio.axe('related entries');
    await studio.activate('button', 'Remove: gone');
    assert.deepEqual((await feedOf(studio)).items[0]._cx.related, ['letters']);
    await until(async () => !(await studio.text()).includes('Remove it.'), 'the message to leave');
    await studio.activate('button', 'Remove: Letters that people understand');
    assert.deepEqual((await feedOf(studio)).items[0]._cx, { type: 'highlight' });
    await focusIs(studio, 'fieldset', /^Related entries/);
    await studio.close();
  });
}
