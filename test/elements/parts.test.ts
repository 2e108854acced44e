import { expect, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import { LIMITS } from '../../src/formats/limits.js';
import { PART_KINDS, PARTS } from '../../src/theme/parts.js';
import { ELEMENTS, storiesOf } from '../support/elements.js';
import { ownSiteOnly } from '../support/own-site.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, place, settled } from '../support/reading.js';

const picture = (url: string, alt?: string): object => ({ url, mime_type: 'image/svg+xml', _cx: { alt } });

/** Media of every kind. */
const attachments = [
  picture('/examples/media/phone.svg'),
  ...['portrait', 'icon', 'queue', 'letter'].map((file) => picture(`/examples/media/${file}.svg`, file)),
  picture('https://images.example.com/elsewhere.svg', 'Elsewhere'),
  {
    url: '/examples/media/queue.webm',
    mime_type: 'video/webm',
    _cx: { poster: '/examples/media/queue-poster.svg', transcript: 'A square moves.' },
  },
];
const links = [{ label: 'More', url: 'https://agency.example/more' }];

const few = attachments.slice(1, 2);

/** One entry of each kind, with what no story shows. */
const ITEMS = [
  { id: 'h', title: 'A highlight', attachments: few, _cx: { type: 'highlight', links } },
  { id: 's', attachments: few, _cx: { type: 'spotlight', links, person: { name: 'Sample Person' } } },
  {
    id: 'e',
    title: 'An event',
    attachments: few,
    _cx: {
      type: 'event',
      start: '2027-10-05',
      location: 'Room 100',
      speakers: [{ name: 'Sample Person' }],
      video: { url: 'https://agency.example/recording' },
    },
  },
  {
    id: 'e2',
    title: 'A past event, by other clocks than the reader’s',
    _cx: {
      type: 'event',
      start: '2025-10-05T13:00:00Z',
      timezone: 'Pacific/Kiritimati',
      video: { url: 'https://agency.example/recording' },
    },
  },
  { id: 'm', title: 'A milestone', _cx: { type: 'milestone', start: '2026-10-05' } },
  {
    id: 'p',
    date_published: '2026-10-05',
    content_html: '<p>Hello :wave:</p>',
    _cx: {
      type: 'post',
      warning: 'About a storm',
      reply_to: 'https://social.example/@partner/2',
      emojis: [{ shortcode: 'wave', url: '/examples/media/icon.svg' }],
      poll: { options: [{ label: 'Yes', votes: 2 }] },
      card: { url: 'https://agency.example/guide', title: 'A guide' },
      quoted: { id: 'q', content_text: 'A quoted post.' },
      verified: true,
      edited: true,
      metrics: { replies: 1, likes: 2 },
    },
  },
  { id: 'l', content_text: 'Long words. '.repeat(100), _cx: { type: 'post' } },
  {
    id: 'r',
    _cx: {
      type: 'post',
      repost_of: 'https://social.example/@partner/3',
      quoted: { id: 'o', url: 'https://social.example/@partner/3', content_text: 'The original.' },
    },
  },
];

const CHANNELS = { channels: [{ network: 'x', url: 'https://x.com/ExampleAgency' }] };

/** Returns the URL of a feed with a next page, and with new entries at each request. */
function lively(): string {
  const page = (items: object[]): object => ({ items, next_url: '/feed?more', _cx: CHANNELS });
  const news = ITEMS.map((item) => ({ ...item, id: `${item.id}2` }));
  return feedUrl({
    bodies: JSON.stringify([page(ITEMS), page([...ITEMS, ...news])].map((body) => JSON.stringify(body))),
  });
}

const PLAIN = ['highlight', 'spotlight', 'event', 'milestone', 'post'].map((type) => ({ title: 'A', _cx: { type } }));

/** Waits until a condition holds, or until the time is up; the test then reports what is missing. */
const drawn = (isDrawn: () => boolean): Promise<void> => waitUntil(isDrawn).catch(() => undefined);

const names = (list: readonly { readonly name: string }[] = []): string[] => list.map(({ name }) => name);

const COLOR = 'rgb(1, 2, 3)';

/** Calls a function while a style sheet of the page gives an outline color to all that the selectors match. */
function styled(selectors: readonly string[], look: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(selectors.map((selector) => `${selector} { outline-color: ${COLOR}; }`).join('\n'));
  document.adoptedStyleSheets.push(sheet);
  look();
  document.adoptedStyleSheets.pop();
}

describe('the documented parts and states', () => {
  const { refresh } = LIMITS;

  before(() => {
    ownSiteOnly();
    Object.assign(LIMITS, { refresh: 50 });
  });

  after(() => void Object.assign(LIMITS, { refresh }));

  for (const { tagName, cssParts = [], cssStates = [] } of ELEMENTS) {
    it(`<${tagName}>: are all rendered or reached`, async () => {
      const parts = new Set(names(cssParts));
      const states = new Set(names(cssStates));
      const look = (page: Element): void => {
        for (const element of [page, ...page.querySelectorAll(tagName)].filter((one) => one.matches(tagName))) {
          for (const { part } of element.shadowRoot!.querySelectorAll('[part]')) {
            const [name, ...kinds] = part;
            expect(PARTS).to.include(name);
            expect(PART_KINDS).to.include.members(kinds);
            parts.delete(name!);
          }
          for (const name of states) if (element.matches(`:state(${name})`)) states.delete(name);
        }
      };
      for (const story of storiesOf(tagName)) {
        const page = await story.draw({});
        look(page);
        page.remove();
      }
      const viewed = document.createElement(tagName as 'cx-highlight');
      const image = { url: '/examples/media/bar-chart.svg', alt: 'Bars' };
      viewed.data = {
        title: 'A',
        items: ITEMS.map((item) => ({ ...item, attachments })),
        _cx: { ...CHANNELS, image },
      };
      place(viewed);
      await settled(viewed);
      for (const control of ['[aria-expanded=false]', '[name=load]', '[name=picture]']) {
        for (const button of deepAll(viewed, control)) button.click();
        await viewed.updateComplete;
      }
      look(viewed);
      viewed.remove();
      const element = document.createElement(tagName as 'cx-highlight');
      Object.assign(element, { feed: lively(), refresh: 0.05, thirdParty: 'load' });
      const done = settled(element);
      place(element);
      await done;
      await drawn(() => {
        // Some parts appear only once the reader opens something.
        for (const button of deepAll(element, 'button[aria-expanded=false]')) button.click();
        look(element);
        return !parts.size;
      });
      expect([...parts], 'missing parts').to.deep.equal([]);
      // The feed is gone, so its last copy is stale.
      element.feed = feedUrl({ statuses: '[200, 404]', body: JSON.stringify({ items: PLAIN, _cx: CHANNELS }) });
      await drawn(() => {
        look(element);
        return !states.size;
      });
      expect([...states], 'missing states').to.deep.equal([]);
    });
  }

  it('have at most 16 names, the same in all elements', () => {
    expect(PARTS.length).to.be.at.most(16);
    for (const { cssParts } of ELEMENTS) expect(PARTS).to.include.members(names(cssParts));
  });

  for (const { tagName, cssParts } of ELEMENTS) {
    it(`<${tagName}>: can be styled by the page`, async () => {
      const element = document.createElement(tagName as 'cx-highlight');
      element.data = { title: 'A', content_text: 'About it', items: ITEMS, _cx: CHANNELS };
      place(element);
      await settled(element);
      styled(
        names(cssParts).map((name) => `${tagName}::part(${name})`),
        () => {
          for (const part of element.shadowRoot!.querySelectorAll('[part]'))
            expect(getComputedStyle(part).outlineColor, part.getAttribute('part')!).to.equal(COLOR);
        },
      );
    });
  }

  it('can be styled on a recap page: every part and kind of the elements in it', async () => {
    const campaign = document.createElement('cx-campaign');
    campaign.data = { title: 'A', items: ITEMS, _cx: CHANNELS };
    place(campaign);
    await settled(campaign);
    const sections = [...campaign.shadowRoot!.querySelectorAll('section > :defined:not([part])')];
    expect(sections).to.have.length.above(5);
    for (const section of sections) {
      const exported = section.getAttribute('exportparts')!.split(/[, ]+/);
      const { cssParts } = ELEMENTS.find(({ tagName }) => tagName === section.localName)!;
      expect(exported).to.include.members(names(cssParts));
      for (const part of section.shadowRoot!.querySelectorAll('[part]')) {
        const tokens = part.getAttribute('part')!;
        styled([`cx-campaign::part(${tokens})`], () => {
          expect(getComputedStyle(part).outlineColor, tokens).to.equal(COLOR);
        });
      }
    }
  });

  it('can be styled from outside', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::part(card) { color: rgb(1, 2, 3); } cx-highlight:state(ready) { outline: 7px solid; }');
    document.adoptedStyleSheets.push(sheet);
    const element = document.createElement('cx-highlight');
    element.data = ITEMS[0];
    const done = settled(element);
    place(element);
    await done;
    const campaign = document.createElement('cx-campaign');
    campaign.data = PLAIN;
    place(campaign);
    await settled(campaign);
    for (const card of [...deepAll(element, '[part~=card]'), ...deepAll(campaign, '[part~=card]')])
      expect(getComputedStyle(card).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(element).outlineWidth).to.equal('7px');
    document.adoptedStyleSheets.pop();
  });
});
