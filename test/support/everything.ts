import { executeServerCommand } from '@web/test-runner-commands';

interface Memory {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** What the page holds after its garbage was collected; false in browsers that can't tell. */
export const memory = (): Promise<Memory | false> => executeServerCommand<Memory | false, undefined>('memory');

const soon = new Date(Date.now() + 3_600_000).toISOString();

/** One of everything, with what has a timer, a listener or an observer of its own. */
export const items = [
  {
    title: 'A deed',
    content_text: 'Words. '.repeat(200),
    image: '/examples/media/queue.svg',
    _cx: { type: 'highlight' },
  },
  {
    title: 'Another',
    date_published: '2023-10-01',
    _cx: { type: 'highlight', links: [{ url: 'https://example.com/' }] },
  },
  { title: 'A face', _cx: { type: 'spotlight', person: { name: 'Sample Person' } } },
  { content_text: 'Words. '.repeat(200), _cx: { type: 'post', handle: 'a' } },
  { content_text: 'Hidden', _cx: { type: 'post', warning: 'A warning' } },
  { title: 'Open house', _cx: { type: 'event', start: soon } },
  { title: 'Past', _cx: { type: 'event', start: '2020-01-01T10:00:00Z' } },
  { title: 'Founded', _cx: { type: 'milestone', start: '1949-07-01' } },
];
export const feed = {
  title: 'A campaign',
  items,
  _cx: { channels: [{ url: 'https://x.com/ExampleAgency' }], figures: [{ value: 12 }] },
};
const data = JSON.stringify(feed).replaceAll("'", '&#39;');

/** Every element, each with all of that. */
export const MARKUP: Record<string, string> = {
  'cx-highlight': `<cx-highlight data='${data}' refresh="60"></cx-highlight>`,
  'cx-spotlight': `<cx-spotlight data='${data}'></cx-spotlight>`,
  'cx-social-embed': `<cx-social-embed layout="carousel" data='${data}'></cx-social-embed>`,
  'cx-event': `<cx-event data='${data}'></cx-event>`,
  'cx-campaign-timeline': `<cx-campaign-timeline with-filters with-address data='${data}'></cx-campaign-timeline>`,
  'cx-figures': `<cx-figures data='${data}'></cx-figures>`,
  'cx-follow': `<cx-follow data='${data}'></cx-follow>`,
  'cx-campaign': `<cx-campaign data='${data}'></cx-campaign>`,
  'cx-campaign with elements inside': `<cx-campaign data='${data}'><cx-highlight></cx-highlight><cx-event></cx-event></cx-campaign>`,
};
