import { expect } from '@open-wc/testing';
import { diagnosticText, errorText } from '../../src/formats/messages.js';
import { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import dates from './documents/json-dates.json';
import list from './documents/json-list.json';
import nothing from './documents/json-null.json';
import one from './documents/json-one.json';
import { plainText } from '../../src/text/plain-text.js';
import { outline } from './documents/outline.js';
import slips from './documents/json-slips.json';

const BASE = 'https://example.gov/feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

describe('a JSON Feed', () => {
  it('has the plain text of an item if its HTML has no words', () => {
    const item = {
      content_html: '<p>&nbsp;</p><img src="/a.png" alt="A desk">',
      content_text: 'Words',
      summary: 'Less',
    };
    const { body, media } = parseFeed(JSON.stringify([item]), BASE).entries[0]!;
    expect([plainText(body), media.length]).to.deep.equal(['Words', 1]);
  });

  for (const { name, base, json, expected } of [slips, dates, nothing, list, one]) {
    it(`is read: ${name}`, () => {
      expect(outline(parseFeed(JSON.stringify(json), base, base))).to.deep.equal(expected);
    });
  }

  it('can be nested deeper than the stack', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const { entries, skipped } = parseFeed(
      `{"version":"${VERSION}","title":${deep},"items":[{"title":"One"}]}`,
      BASE,
      BASE,
    );
    expect(entries.length).to.equal(1);
    expect(skipped.length).to.equal(2);
    expect(skipped[1]!.code).to.equal('over-limit');
  });

  it('can have numeric years and months and dates in words, but only documented formats in start', () => {
    const { entries } = parseFeed(
      JSON.stringify([
        { id: '1', title: 'A', date_published: 1924 },
        { id: '2', title: 'B', date_published: 'June 1957', _cx: { type: 'milestone', start: 1957, end: '1957-06' } },
      ]),
      BASE,
    );
    expect(entries.map((entry) => entry.published)).to.deep.equal(['1924', '1957-06']);
    const [, { start, end }] = entries as unknown as [unknown, { start: string; end: string }];
    expect([start, end]).to.deep.equal(['1957', '1957-06']);
    for (const words of ['October 30, 2024', '30th October 2024', '10/30/2024', 99, 1791295200]) {
      const read = (): unknown =>
        (
          parseFeed(JSON.stringify([{ title: 'A', _cx: { type: 'event', start: words } }, { title: 'B' }]), BASE)
            .entries[0] as never
        )['start'];
      expect(read()).to.equal(undefined);
    }
  });

  it('reports an unknown time zone once, and keeps its entries', () => {
    const items = ['A', 'B', 'C'].map((title) => ({
      title,
      date_published: '2026-10-06T09:00',
      _cx: { timezone: title === 'C' ? 'Utopia' : 'Mars/Olympus' },
    }));
    const feed = { version: VERSION, items, _cx: { timezone: 'Mars/Olympus', start: '2026-10-06T08:00' } };
    const { entries, skipped, start, timezone, floating } = parseFeed(JSON.stringify(feed), BASE);
    expect(entries.map(({ published }) => published)).to.deep.equal(Array(3).fill('2026-10-06T09:00:00'));
    expect(entries.map((entry) => entry.timezone)).to.deep.equal(Array(3).fill(undefined));
    expect([start, timezone, floating]).to.deep.equal(['2026-10-06T08:00:00', undefined, true]);
    expect(skipped.map(diagnosticText)).to.deep.equal([
      '_cx.timezone: expected an IANA time zone (America/New_York), not "Mars/Olympus"',
      'items[2]._cx.timezone: expected an IANA time zone (America/New_York), not "Utopia" (in "C")',
    ]);
  });

  it('can have a Windows time zone, for the feed or for one item', () => {
    const items = [
      { title: 'A', date_published: '2026-10-06T09:00' },
      { title: 'B', date_published: '2026-10-06T09:00', _cx: { timezone: 'Pacific Standard Time' } },
    ];
    const feed = { version: VERSION, items, _cx: { timezone: 'Eastern Standard Time' } };
    const { entries, skipped, timezone } = parseFeed(JSON.stringify(feed), BASE);
    expect(timezone).to.equal('America/New_York');
    expect(entries.map(({ published }) => published)).to.deep.equal([
      '2026-10-06T13:00:00.000Z',
      '2026-10-06T16:00:00.000Z',
    ]);
    expect(entries.map((entry) => entry.timezone)).to.deep.equal(['America/New_York', 'America/Los_Angeles']);
    expect(skipped).to.deep.equal([]);
  });

  const NONE: [json: unknown, code: string][] = [
    [{}, 'format'],
    [null, 'format'],
    [5, 'format'],
    [{ items: null }, 'format'],
    [{ version: VERSION }, 'schema'],
    [{ version: VERSION, items: {} }, 'schema'],
    [{ items: 'none' }, 'schema'],
    [[1, 2], 'format'],
    [['a'], 'format'],
    [[null, []], 'format'],
    [[{ term: 'Letter', definition: 'What an office sends.' }], 'format'],
    [{ items: [{ login: 'a', avatar_url: '/a.png' }, 5] }, 'format'],
    [{ version: VERSION, item: 'a' }, 'schema'],
    [{ version: VERSION, items: [{ term: 'Letter' }, 5] }, 'schema'],
    [{ items: [{ attachments: 5, title: 5 }, null, 'a'] }, 'schema'],
  ];
  for (const [json, code] of NONE) {
    it(`is not ${JSON.stringify(json)}: ${code}`, () => {
      let found;
      try {
        parseFeed(JSON.stringify(json), BASE, BASE);
      } catch (error) {
        found = (error as FeedError).code;
      }
      expect(found).to.equal(code);
    });
  }

  it('has an error message that explains feeds if the content is not one', () => {
    expect(() => parseFeed('[1,2]', BASE, BASE))
      .to.throw()
      .with.property('reason', 'no-feed');
    const error = new FeedError('format', 'no-feed');
    expect(errorText(error)).to.match(/no feed: a JSON Feed has "items", and each item a title/);
  });

  for (const json of [
    { version: VERSION, item: [{ title: 'Count', date: '2012-11-14T14:13:09-04:00' }] },
    { title: 'Ours', item: [{ title: 'Count', date: '2012-11-14T14:13:09-04:00' }] },
    { version: VERSION, items: null, item: [{ title: 'Count', date: '2012-11-14T14:13:09-04:00' }] },
  ]) {
    it(`is read with "item" for "items": ${Object.keys(json).join()}`, () => {
      const { entries, skipped } = parseFeed(JSON.stringify(json), BASE, BASE);
      expect(entries.map(({ title, published }) => [title, published])).to.deep.equal([
        ['Count', '2012-11-14T18:13:09.000Z'],
      ]);
      expect(skipped).to.deep.equal([]);
    });
  }

  const PASTED: [text: string, message: RegExp][] = [
    ['{ “title”: “Open desk” }', /curly quotes.*“/],
    ['{ "title": „Open desk“ }', /curly quotes.*„/],
    ['{ ‘title’: ‘Open desk’ }', /curly quotes.*‘/],
    ['{ «title»: 1 }', /curly quotes.*«/],
    ['<p>{ "title": "Open desk",<br />"content_text": "Now." }</p>', /paragraphs.*<p/],
    ['<div class="a"><p>[{ "title": "Open desk" }]</p></div>', /paragraphs.*<div/],
    ['<pre><code>{ "title": "Open desk" }</code></pre>', /markup.*<pre/],
    ['{ "title": "Open desk",<br>\n"content_text": "Now." }', /paragraphs.*<br/],
    ['{ &quot;title&quot;: &quot;Open desk&quot; }', /markup.*&quot;/],
  ];
  for (const [text, message] of PASTED) {
    it(`changed by an editor is reported as such: ${text}`, () => {
      let found: FeedError | undefined;
      try {
        parseFeed(text, BASE);
      } catch (error) {
        found = error as FeedError;
      }
      expect(found?.code).to.equal('syntax');
      expect(errorText(found!)).to.match(message);
    });
  }

  it('with curly quotes and markup in its text is not reported as changed by an editor', () => {
    expect(() => parseFeed('{"title": "“Open” \\"desk\\" <b>&amp;</b>",}', BASE))
      .to.throw()
      .with.property('reason', 'json');
  });
});
