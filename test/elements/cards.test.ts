import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

const attribute = (json: unknown): string => JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

describe('cx-highlight', () => {
  it('shows agency, title, text and links as an article', async () => {
    const element = await show(
      `<cx-highlight data='${attribute({
        title: 'Shorter lines',
        url: 'https://example.gov/lines',
        content_html: '<p>We <em>listened</em>.</p><ul><li>One</li><li>Two</li></ul>',
        _cx: {
          agency: { name: 'Example Agency', abbreviation: 'EA', url: 'https://example.gov/' },
          links: [
            { url: 'https://example.gov/more?utm_source=x', label: 'More' },
            { url: 'https://example.gov/a?utm_source=x' },
          ],
        },
      })}'></cx-highlight>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 Shorter lines']);
    expect(wordsOf(element)).to.match(/Example Agency \(EA\).*We listened\..*One.*Two/);
    expect(linksOf(element)).to.deep.equal([
      'Shorter lines -> https://example.gov/lines',
      'Example Agency (EA) -> https://example.gov/',
      'More -> https://example.gov/more?utm_source=x',
      'example.gov/a -> https://example.gov/a?utm_source=x',
    ]);
    expect(deepAll(element, 'article').length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('shows related posts below it, one level deeper, and never recursively', async () => {
    const element = await show(
      `<cx-highlight data='${attribute({
        items: [
          { id: 'a', title: 'A', _cx: { type: 'highlight', related: ['b', 'p'] } },
          { id: 'b', title: 'B', _cx: { type: 'highlight', related: ['a'] } },
          { id: 'p', content_text: 'Said.', _cx: { type: 'post', handle: 'ExampleAgency', network: 'x' } },
        ],
      })}' entry="a"></cx-highlight>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 A', '3 B', '3 @ExampleAgency']);
  });

  it('links to its page if it has no title', async () => {
    const items = [{ url: 'https://example.gov/2026/aside', content_text: 'An aside.' }];
    const element = await show(`<cx-highlight data='${attribute(items)}'></cx-highlight>`);
    expect(linksOf(element)).to.deep.equal(['example.gov/2026/aside -> https://example.gov/2026/aside']);
  });

  it('is a list of articles if there are several, in columns on request', async () => {
    const items = [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }];
    const element = await show(`<cx-highlight layout="grid" data='${attribute(items)}'></cx-highlight>`);
    const rows = deepAll(element, '[role=list] > li');
    expect(rows.length).to.equal(3);
    element.style.width = '60em';
    const tops = new Set(rows.map((row) => row.getBoundingClientRect().top));
    element.style.width = '15em';
    const narrow = new Set(rows.map((row) => row.getBoundingClientRect().top));
    expect([tops.size, narrow.size]).to.deep.equal([1, 3]);
  });

  for (const [count, width, rows] of [
    [3, '60em', [3]],
    [4, '60em', [2, 2]],
    [7, '60em', [3, 2, 2]],
    [4, '79em', [4]],
    [5, '79em', [3, 2]],
    [9, '79em', [4, 3, 2]],
    [7, '79em', [4, 3]],
    [4, '20em', [1, 1, 1, 1]],
  ] as const) {
    it(`leaves no card alone in the last row: ${count} in a width of ${width}`, async () => {
      const items = Array.from({ length: count }, (_, index) => ({ title: `Entry ${index}` }));
      const element = await show(`<cx-spotlight layout="grid" data='${attribute(items)}'></cx-spotlight>`);
      element.style.width = width;
      const perRow = new Map<number, number>();
      for (const place of deepAll(element, '[role=list] > li')) {
        const { top } = place.getBoundingClientRect();
        perRow.set(top, (perRow.get(top) ?? 0) + 1);
      }
      expect([...perRow.values()]).to.deep.equal(rows);
    });
  }

  it('treats an unknown layout as a list and warns once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    const markup = `<cx-highlight layout="circle" data='[{"title": "One"}, {"title": "Two"}]'></cx-highlight>`;
    const element = await show<HTMLElementTagNameMap['cx-highlight']>(markup);
    await show(markup);
    console.warn = warn;
    expect(element.layout).to.equal('list');
    expect(warnings).to.deep.equal(['cx-widgets: layout="circle" is none of list, grid; list is used.']);
  });
});

describe('cx-spotlight', () => {
  it('shows the person’s name, role, organization and text', async () => {
    const element = await show(
      `<cx-spotlight data='${attribute({
        content_text: 'Makes forms short.',
        _cx: {
          agency: 'Example Agency',
          person: {
            name: 'Sample Person',
            role: 'Designer',
            organization: 'Forms Team',
            photo: '/examples/media/portrait.svg',
          },
          quote: 'Fewer questions.',
        },
      })}'></cx-spotlight>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 Sample Person']);
    expect(wordsOf(element)).to.match(/Designer, Forms Team.*Example Agency.*Fewer questions\..*Makes forms short/);
    expect(deepAll(element, 'blockquote').length).to.equal(1);
    expect(deepAll(element, 'img').length).to.equal(1);
    await expect(element).to.be.accessible();
  });
});

describe('cx-social-embed', () => {
  it('shows author, network, text, date and a link to the original', async () => {
    const element = await show(
      `<cx-social-embed data='${attribute({
        url: 'https://bsky.app/profile/agency.example/post/1',
        content_text: 'Thank you, @team.example! #CXDay https://example.gov/?utm_source=bsky&fbclid=1',
        date_published: '2024-10-01',
        authors: [{ name: 'Example Agency' }],
      })}'></cx-social-embed>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(wordsOf(element)).to.match(/@agency\.example.*Bluesky.*October 1, 2024/);
    expect(wordsOf(element)).to.not.match(/utm_|fbclid/);
    expect(linksOf(element)).to.include('#CXDay -> https://bsky.app/hashtag/CXDay');
    expect(linksOf(element)).to.include('@team.example -> https://bsky.app/profile/team.example');
    expect(linksOf(element)).to.include('October 1, 2024 -> https://bsky.app/profile/agency.example/post/1');
    await expect(element).to.be.accessible();
  });

  it('leaves hashtags as text if the network is unknown', async () => {
    const element = await show(
      `<cx-social-embed data='{"content_text": "Thanks #CXDay @ExampleAgency"}'></cx-social-embed>`,
    );
    expect(linksOf(element)).to.deep.equal([]);
  });

  it('states that a post was removed, and keeps its URL', async () => {
    const element = await show(
      `<cx-social-embed data='{"url": "https://x.com/ExampleAgency/status/2", "_cx": {"status": "removed"}}'></cx-social-embed>`,
    );
    expect(wordsOf(element)).to.contain('has been deleted');
    expect(linksOf(element).join()).to.contain('https://x.com/ExampleAgency/status/2');
  });

  it('shows only the post with the given URL', async () => {
    const data = [1, 2, 3].map((n) => ({ url: `https://x.com/ExampleAgency/status/${n}`, content_text: `Post ${n}` }));
    const element = await show(
      `<cx-social-embed href="https://x.com/ExampleAgency/status/2" data='${attribute(data)}'></cx-social-embed>`,
    );
    expect(wordsOf(element))
      .to.contain('Post 2')
      .and.not.match(/Post [13]/);
  });

  it('keeps the direction of a right-to-left title', async () => {
    const element = await show(`<cx-highlight data='{"title": "شكرا لكم", "language": "ar"}'></cx-highlight>`);
    const [heading] = deepAll(element, 'h2');
    expect(getComputedStyle(heading!).direction).to.equal('rtl');
    expect(heading!.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
  });

  it('lays out a card in the direction of its language', async () => {
    const names = ['ar', 'es', 'xx-Fake', 'ks-Deva', 'no language at all', undefined];
    const data = names.map((language) => ({ title: 'A', language }));
    const directions = async (around: string): Promise<string[]> => {
      const element = await show(`<cx-highlight dir=${around} data='${attribute(data)}'></cx-highlight>`);
      return deepAll(element, 'article').map((article) => getComputedStyle(article).direction);
    };
    expect(await directions('ltr')).to.deep.equal(['rtl', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
    expect(await directions('rtl')).to.deep.equal(['rtl', 'ltr', 'ltr', 'ltr', 'rtl', 'rtl']);
  });

  it('keeps the direction of right-to-left text', async () => {
    const element = await show(
      `<cx-social-embed data='${attribute({ content_text: 'شكرا لكم', language: 'ar', _cx: { network: 'x' } })}'></cx-social-embed>`,
    );
    const [body] = deepAll(element, '[part=body]');
    expect(getComputedStyle(body!).direction).to.equal('rtl');
    expect(body!.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
  });
});

describe('pictures', () => {
  const data = (url: string, alt?: string): string =>
    attribute({ title: 'A', attachments: [{ url, mime_type: 'image/svg+xml', _cx: { alt } }] });

  it('on the page’s own host are shown with the author’s description', async () => {
    const element = await show(`<cx-highlight data='${data('/examples/media/bar-chart.svg', 'Bars')}'></cx-highlight>`);
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ alt }) => alt)).to.deep.equal(['Bars']);
    await expect(element).to.be.accessible();
  });

  it('on other hosts are a description with a link, and are not requested', async () => {
    const url = 'https://images.example.com/private.svg';
    const element = await show(`<cx-highlight data='${data(url, 'Bars')}'></cx-highlight>`);
    expect(deepAll(element, 'img')).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('Picture: Bars');
    expect(linksOf(element)).to.deep.equal([`Bars -> ${url}`]);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked).to.not.include(url);
  });
});

describe('cx-event', () => {
  const event = (more: object): string => attribute({ title: 'Fireside chat', _cx: { type: 'event', ...more } });

  it('shows a day as that day, with place, speakers and links', async () => {
    const element = await show(
      `<cx-event data='${event({
        start: '2023-10-03',
        location: { name: 'Main hall', address: '1 Example Street' },
        speakers: [{ name: 'Sample Person', role: 'Director', organization: 'Example Agency' }],
        registration_url: 'https://example.gov/register',
        video: { url: 'https://example.gov/video' },
      })}'></cx-event>`,
    );
    expect(wordsOf(element)).to.match(
      /October 3, 2023.*Main hall, 1 Example Street.*Sample Person, Director, Example Agency/,
    );
    expect(linksOf(element)).to.deep.equal(['Watch the recording -> https://example.gov/video']);
    await expect(element).to.be.accessible();
  });

  it('shows times in the event’s own zone, whatever the reader’s zone', async () => {
    const words = async (more: object): Promise<string> =>
      wordsOf(await show(`<cx-event data='${event(more)}'></cx-event>`)).replaceAll('\u202f', ' ');
    const zone = 'America/New_York';
    expect(await words({ start: '2023-10-03T13:00', timezone: zone })).to.contain('October 3, 2023 at 1:00 PM EDT');
    expect(await words({ start: '2023-10-03T17:00:00Z', timezone: zone })).to.contain('1:00 PM EDT');
    expect(await words({ start: '2023-10-03T23:00:00-0700', timezone: 'Asia/Tokyo' })).to.match(
      /October 4, 2023 at 3:00 PM/,
    );
    // The night when clocks go back.
    expect(await words({ start: '2023-11-05T00:30', timezone: zone })).to.contain('12:30 AM EDT');
    expect(await words({ start: '2023-11-05T03:30', timezone: zone })).to.contain('3:30 AM EST');
    expect(await words({ start: '2023-10-03', end: '2023-10-05' })).to.contain(
      'Tuesday, October 3 – Thursday, October 5, 2023',
    );
    expect(await words({ start: '2024-01-01T00:00+09:00', timezone: 'Asia/Tokyo', all_day: true })).to.contain(
      'January 1, 2024',
    );
  });

  it('states that it is cancelled or postponed', async () => {
    expect(wordsOf(await show(`<cx-event data='${event({ status: 'cancelled' })}'></cx-event>`))).to.contain(
      'Canceled',
    );
    expect(wordsOf(await show(`<cx-event data='${event({ status: 'postponed' })}'></cx-event>`))).to.contain(
      'Postponed',
    );
  });
});

describe('cx-follow', () => {
  it('lists the channels by name', async () => {
    const channels = [
      { network: 'x', url: 'https://x.com/ExampleAgency' },
      { url: 'https://example.gov/newsletter', label: 'Newsletter' },
      { url: 'https://www.example.gov/feed?utm_source=a' },
    ];
    const element = await show(`<cx-follow data='${attribute({ items: [], _cx: { channels } })}'></cx-follow>`);
    expect(linksOf(element)).to.deep.equal([
      'X -> https://x.com/ExampleAgency',
      'Newsletter -> https://example.gov/newsletter',
      'example.gov/feed -> https://www.example.gov/feed?utm_source=a',
    ]);
    expect(deepAll(element, '[role=list]').length).to.equal(1);
    await expect(element).to.be.accessible();
  });
});

describe('a calendar among the channels', () => {
  it('opens in the reader’s calendar program, with its own name or as "Add to calendar"', async () => {
    const asked = performance.getEntriesByType('resource').length;
    const channels = [
      { url: 'https://agency.example/events.ics?x=1' },
      { url: 'https://agency.example/es/eventos.ics', label: 'Eventos', language: 'es' },
      { network: 'calendar', url: 'https://calendar.example/published/2', label: 'Subscribe' },
      { url: 'https://agency.example/about-ics' },
    ];
    const element = await show(`<cx-follow data='${attribute({ items: [], _cx: { channels } })}'></cx-follow>`);
    expect(linksOf(element)).to.deep.equal([
      'Add to calendar -> webcal://agency.example/events.ics?x=1',
      'Eventos (in Spanish) -> webcal://agency.example/es/eventos.ics',
      'Subscribe -> webcal://calendar.example/published/2',
      'agency.example/about-ics -> https://agency.example/about-ics',
    ]);
    expect(performance.getEntriesByType('resource').length).to.equal(asked);
    await expect(element).to.be.accessible();
  });
});

describe('hostile text', () => {
  it('runs nothing, requests nothing and stays inside its element', async () => {
    const asked = performance.getEntriesByType('resource').length;
    const element = await show(
      `<cx-highlight data='${attribute({
        title: '<img src=x onerror=alert(1)>',
        content_html:
          '<img src="https://tracker.example/p.gif" onerror="alert(1)"><a href="java&#10;script:alert(1)">Click</a><style>*{display:none}</style>',
        tags: ['"><script>'],
        _cx: { agency: '</p><script>alert(1)</script>' },
      })}'></cx-highlight>`,
    );
    expect(deepAll(element, 'script, style, img, iframe, [onerror]')).to.deep.equal([]);
    expect(linksOf(element)).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('<img src=x onerror=alert(1)>').and.contain('Click');
    expect(performance.getEntriesByType('resource').length).to.equal(asked);
  });
});
