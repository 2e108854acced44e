import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import { consent, type CxConsentEvent } from '../../src/index.js';
import { buttonsOf, control, focused, nameOf, until } from '../support/controls.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, linksOf, place, settled, wordsOf } from '../support/reading.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const KEY = 'cx-widgets:consent';

let host: string;

const foreignPicture = async (): Promise<string> => otherFeedUrl({ body: SVG, type: 'image/svg+xml' });

const picture = (url: string, alt: string | undefined = 'Bars'): object => ({
  url,
  mime_type: 'image/svg+xml',
  _cx: { alt },
});

async function showData(
  data: unknown,
  attributes: Record<string, string> = {},
  name: 'cx-highlight' | 'cx-social-embed' | 'cx-campaign-timeline' = 'cx-highlight',
): Promise<CampaignElement> {
  const element: CampaignElement = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.data = data;
  const done = settled(element);
  place(element);
  await done;
  return element;
}

async function showFeed(
  feed: string,
  attributes: Record<string, string> = {},
  name: 'cx-highlight' | 'cx-social-embed' | 'cx-event' | 'cx-campaign-timeline' = 'cx-highlight',
): Promise<CampaignElement> {
  const element: CampaignElement = document.createElement(name);
  for (const [key, value] of Object.entries({ feed, ...attributes })) element.setAttribute(key, value);
  const done = settled(element);
  place(element);
  await done;
  return element;
}

/** The address of a post on a server of Mastodon; no two are alike. */
const mastodonPost = (origin: string): string => `${origin}/@agency/${Date.now()}${Math.floor(Math.random() * 1e6)}`;

/** What Mastodon's API answers for a post of which nothing can be shown. */
const mastodonAnswer = (url: string): string =>
  JSON.stringify([{ id: '1', uri: url, url, content: '', account: { id: '2', acct: 'agency', url } }]);

/** What a frame may do: nothing to the page around it. */
const SANDBOX = [
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-presentation',
  'allow-same-origin',
  'allow-scripts',
];

const asksForPrivacy = (): void => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  stops.push(() => delete (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl);
};

const withPictures = (...pictures: readonly object[]): object => ({ id: 'a', title: 'A', attachments: pictures });

const imagesIn = (element: HTMLElement): string[] => deepAll<HTMLImageElement>(element, 'img').map(({ src }) => src);
const framesIn = (element: HTMLElement): string[] =>
  deepAll<HTMLIFrameElement>(element, 'iframe').map(({ src }) => src);
const asked = async (url: string): Promise<boolean> => (await requestsFor(url)) > 0;

const drawn = (element: CampaignElement): Promise<boolean> => element.updateComplete;

const consents = (): string[] => {
  const told: string[] = [];
  const listen = (event: CxConsentEvent): void => void told.push(`${event.host} ${event.granted}`);
  document.addEventListener('cx-consent', listen);
  stops.push(() => document.removeEventListener('cx-consent', listen));
  return told;
};

const stops: (() => void)[] = [];

describe('third-party content', () => {
  before(async () => {
    ({ host } = new URL(await foreignPicture()));
  });

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    for (const one of consent.granted) consent.revoke(one);
    localStorage.removeItem(KEY);
  });

  it('of every kind waits: no request goes beyond the page and the feed', async () => {
    const before = performance.getEntriesByType('resource').length;
    const address = (name: string): string => `https://third.example.com/${name}`;
    await showData(
      {
        items: [
          {
            title: 'A',
            attachments: [
              picture(address('a.png')),
              {
                url: address('a.mp4'),
                mime_type: 'video/mp4',
                _cx: { poster: address('p.png'), captions: [{ url: address('c.vtt'), language: 'en' }] },
              },
              { url: address('a.mp3'), mime_type: 'audio/mpeg' },
              {
                url: 'https://youtu.be/abc_DEF-123',
                mime_type: 'video/*',
                _cx: { poster: 'https://i.ytimg.com/a.jpg' },
              },
            ],
          },
          {
            content_text: 'A :blob:',
            authors: [{ name: 'Agency', avatar: address('avatar.png') }],
            _cx: {
              type: 'post',
              network: 'mastodon',
              emojis: [{ shortcode: 'blob', url: address('blob.png') }],
              card: { url: address('page'), title: 'Page', image: address('card.png') },
            },
          },
          { url: 'https://x.com/Agency/status/1', _cx: { type: 'post' } },
          {
            title: 'B',
            date_published: '2024-10-01',
            _cx: { type: 'spotlight', person: { name: 'Sample Person', photo: address('photo.png') } },
          },
        ].map((item, index) => ({ ...item, date_published: `2024-10-0${index + 1}` })),
      },
      {},
      'cx-campaign-timeline',
    );
    const since = performance.getEntriesByType('resource').slice(before);
    expect(since.map(({ name }) => name).filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });

  it('has a panel with the content, the host, the shared data, a button and a link', async () => {
    const urls = [await foreignPicture(), await foreignPicture()];
    const element = await showData(withPictures(picture(urls[0]!), picture(urls[1]!, 'A desk')));
    expect(wordsOf(element)).to.match(/Picture: Bars.*Picture: A desk/);
    expect(linksOf(element)).to.deep.equal([`Bars -> ${urls[0]}`, `A desk -> ${urls[1]}`]);
    expect(buttonsOf(element)).to.deep.equal([`Show 2 pictures from ${host}`]);
    expect(
      (control(element, `Always show content from ${host} (remembered on this device)`) as HTMLInputElement).checked,
    ).to.equal(false);
    const [group] = deepAll(element, '[role=group]');
    expect(nameOf(group!)).to.equal(host);
    const summary = control(element, `What ${host} learns if you show this`);
    summary.click();
    expect(summary.parentElement!.innerText).to.contain(`${host} gets your IP address`);
    await expect(element).to.be.accessible();
  });

  it('loads for this entry only, fires an event, and leaves storage unchanged', async () => {
    const [mine, other] = [await foreignPicture(), await foreignPicture()];
    const element = await showData({
      items: [
        { id: 'a', title: 'A', attachments: [picture(mine)] },
        { id: 'b', title: 'B', attachments: [picture(other)] },
        { id: 'c', title: 'C', attachments: [picture(mine)] },
      ],
    });
    const told = consents();
    const stored = JSON.stringify(localStorage);
    control(element, `Show the picture from ${host}`).click();
    await until(() => asked(mine));
    expect(imagesIn(element)).to.deep.equal([mine]);
    expect(buttonsOf(element)).to.deep.equal([
      'Bars (view full-size picture)',
      `Stop showing content from ${host}`,
      `Show the picture from ${host}`,
      `Show the picture from ${host}`,
    ]);
    expect(told).to.deep.equal([`${host} true`]);
    expect(consent.granted).to.deep.equal([]);
    expect(JSON.stringify(localStorage)).to.equal(stored);
    expect(await requestsFor(other)).to.equal(0);
  });

  it('loads with the keyboard; focus moves to the loaded content and back when it is stopped', async () => {
    const url = await foreignPicture();
    const element = await showData(withPictures(picture(url)));
    control(element, `Show the picture from ${host}`).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => imagesIn(element).length === 1);
    const [group] = deepAll(element, '[role=group]');
    expect(focused()).to.equal(group);
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused()!)).to.equal('Bars (view full-size picture)');
    const told = consents();
    control(element, `Stop showing content from ${host}`).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => imagesIn(element).length === 0);
    await until(() => focused() === group);
    expect(buttonsOf(element)).to.deep.equal([`Show the picture from ${host}`]);
    expect(told).to.deep.equal([`${host} false`]);
  });

  it('loads always if the reader ticks the box: in all elements, and stored in the browser', async () => {
    const [mine, avatar] = [await foreignPicture(), await foreignPicture()];
    const element = await showData(withPictures(picture(mine)));
    const post = await showData(
      { content_text: 'Hello', authors: [{ name: 'Agency', avatar }] },
      {},
      'cx-social-embed',
    );
    // A portrait alone is worth no question.
    expect(buttonsOf(post)).to.deep.equal([]);
    control(element, `Always show content from ${host} (remembered on this device)`).click();
    control(element, `Show the picture from ${host}`).click();
    await until(async () => (await asked(mine)) && (await asked(avatar)));
    expect(consent.granted).to.deep.equal([host]);
    expect(localStorage.getItem(KEY)).to.equal(JSON.stringify([host]));
    // What waits at the end takes it back everywhere.
    control(post, `Stop showing content from ${host}`).click();
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([]);
    expect(imagesIn(post)).to.deep.equal([]);
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(buttonsOf(post)).to.deep.equal([]);
  });

  it('follows consent set by a script', async () => {
    const url = await foreignPicture();
    const element = await showData(withPictures(picture(url)));
    const told = consents();
    consent.grant(host);
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([url]);
    expect(localStorage.getItem(KEY)).to.equal(null);
    consent.revoke(host);
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([]);
    // The reader decided nothing.
    expect(told).to.deep.equal([]);
  });

  it('that the reader loaded once is removed when a script revokes its host', async () => {
    const element = await showData(withPictures(picture(await foreignPicture())));
    control(element, `Show the picture from ${host}`).click();
    await drawn(element);
    expect(imagesIn(element).length).to.equal(1);
    consent.revoke(host);
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([]);
  });

  it('asks once in each element, whatever moves', async () => {
    const element = await showData(withPictures(picture(await foreignPicture())));
    control(element, `Show the picture from ${host}`).click();
    await drawn(element);
    const frame = place(document.createElement('div'));
    frame.append(element);
    await drawn(element);
    expect(imagesIn(element).length).to.equal(1);
  });

  it('loads immediately if allowed, unless the browser sends Global Privacy Control', async () => {
    const url = await foreignPicture();
    const allowed = await showData(withPictures(picture(url)), { 'third-party': 'allow' });
    expect(imagesIn(allowed)).to.deep.equal([url]);
    expect(buttonsOf(allowed)).to.deep.equal(['Bars (view full-size picture)']);
    asksForPrivacy();
    const asking = await showData(withPictures(picture(await foreignPicture())), { 'third-party': 'allow' });
    expect(imagesIn(asking)).to.deep.equal([]);
    expect(buttonsOf(asking)).to.deep.equal([`Show the picture from ${host}`]);
  });

  it('is only a link with "never", whatever was granted', async () => {
    consent.grant(host);
    const url = await foreignPicture();
    const element = await showData(withPictures(picture(url)), { 'third-party': 'never' });
    expect(linksOf(element)).to.deep.equal([`Bars -> ${url}`]);
    expect(deepAll(element, 'button, img, input')).to.deep.equal([]);
    const said = { content_text: 'Hello', authors: [{ name: 'Agency', avatar: await foreignPicture() }] };
    expect(imagesIn(await showData(said, { 'third-party': 'never' }, 'cx-social-embed'))).to.deep.equal([]);
    element.setAttribute('third-party', 'ask');
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([url]);
    element.setAttribute('third-party', 'never');
    await drawn(element);
    expect(imagesIn(element)).to.deep.equal([]);
  });

  it('that is decorative has no panel', async () => {
    const element = await showData(withPictures(picture(await foreignPicture(), '')));
    expect(deepAll(element, 'button, img, a')).to.deep.equal([]);
  });

  it('is a live post if the feed has only its URL', async () => {
    const { origin } = new URL(await foreignPicture());
    const url = mastodonPost(origin);
    const element = await showFeed(await otherFeedUrl({ body: mastodonAnswer(url) }), {}, 'cx-social-embed');
    expect(await requestsFor(`${url}/embed`)).to.equal(0);
    await expect(element).to.be.accessible();
    control(element, 'Load the post from Mastodon').click();
    await until(() => asked(`${url}/embed`));
    const frame = control(element, 'Post on Mastodon') as HTMLIFrameElement;
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.allow).to.not.contain('autoplay');
    expect([...frame.sandbox].sort()).to.deep.equal(SANDBOX);
    control(element, 'Stop showing content from Mastodon').click();
    await drawn(element);
    expect(framesIn(element)).to.deep.equal([]);
  });

  it('is not a live post if the feed has its text, or the post was removed', async () => {
    const url = 'https://x.com/Agency/status/1';
    for (const more of [{ content_text: 'Words' }, { _cx: { type: 'post', status: 'removed' } }]) {
      const element = await showData({ url, ...more }, {}, 'cx-social-embed');
      expect(buttonsOf(element)).to.deep.equal([]);
    }
  });

  it('plays a network’s video after the reader presses Play, only in that place', async () => {
    const data = {
      id: 'a',
      title: 'A briefing',
      attachments: [{ url: 'https://youtu.be/abc_DEF-123?t=30', mime_type: 'video/*' }],
    };
    const [element, other] = [await showData(data), await showData(data)];
    control(element, 'Play video: A briefing').click();
    await drawn(element);
    const frame = control(element, 'A briefing') as HTMLIFrameElement;
    const { host: from, searchParams } = new URL(frame.src);
    expect(from).to.equal('www.youtube-nocookie.com');
    expect(searchParams.get('autoplay')).to.equal('1');
    expect(searchParams.get('start')).to.equal('30');
    expect(frame.allow).to.contain('autoplay');
    expect([...frame.sandbox].sort()).to.deep.equal(SANDBOX);
    expect(framesIn(other)).to.deep.equal([]);
    consent.grant(from);
    await drawn(other);
    expect(new URL(framesIn(other)[0]!).searchParams.get('autoplay')).to.equal(null);
  });

  it('shows a network video’s poster only from an allowed host', async () => {
    const attachment = (poster: string): object => ({
      title: 'A',
      attachments: [{ url: 'https://youtu.be/abc_DEF-123', mime_type: 'video/*', _cx: { poster } }],
    });
    const element = await showData(attachment(await foreignPicture()));
    expect(imagesIn(element)).to.deep.equal([]);
    const own = await showData(attachment('/examples/media/queue-poster.svg'));
    expect(imagesIn(own).length).to.equal(1);
  });

  it('has its panel in the page’s language', async () => {
    const page = place(document.createElement('div'));
    page.lang = 'es';
    const element = await showData({ ...withPictures(picture(await foreignPicture())), language: 'en' });
    page.append(element);
    await drawn(element);
    expect(buttonsOf(element)).to.deep.equal([`Mostrar la imagen de ${host}`]);
    expect(deepAll(element, 'button [lang]')[0]?.getAttribute('lang')).to.equal('es');
    await expect(page).to.be.accessible();
  });
});

describe('a frame', () => {
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    for (const one of consent.granted) consent.revoke(one);
  });

  const video = { url: 'https://vimeo.com/123456', mime_type: 'video/mp4' };

  for (const [what, item, name] of [
    ['a post', (url: string) => ({ url, _cx: { type: 'post' } }), 'cx-social-embed'],
    [
      'a post that claims its network and an API',
      (url: string) => ({ url, api: 'mastodon', _cx: { type: 'post', network: 'mastodon', api: 'mastodon' } }),
      'cx-social-embed',
    ],
    ['a post’s id', (id: string) => ({ id, url: '/somewhere', _cx: { type: 'post' } }), 'cx-social-embed'],
    [
      'a quoted post',
      (url: string) => ({ url: '/x', content_text: 'Q', _cx: { type: 'post', quoted: { url } } }),
      'cx-social-embed',
    ],
    [
      'a video',
      (url: string) => ({ title: 'V', attachments: [{ url, mime_type: 'video/mp4', _cx: { alt: 'Film' } }] }),
      'cx-highlight',
    ],
    [
      'a recording',
      (url: string) => ({ title: 'E', _cx: { type: 'event', start: '2020-01-01', video: { url } } }),
      'cx-event',
    ],
  ] as const) {
    it(`of a host known only by path is never offered for ${what} of a JSON feed`, async () => {
      for (const attributes of [{}, { 'third-party': 'allow' }] as Record<string, string>[]) {
        for (const from of [otherFeedUrl, feedUrl]) {
          const { origin } = new URL(await foreignPicture());
          const url = mastodonPost(origin);
          const campaign = { version: '1', api: 'mastodon', _cx: { api: 'mastodon' }, items: [item(url)] };
          const element = await showFeed(await from(campaign), attributes, name);
          expect(framesIn(element)).to.deep.equal([]);
          expect(buttonsOf(element).filter((words) => words.startsWith('Load'))).to.deep.equal([]);
          expect(await requestsFor(`${url}/embed`)).to.equal(0);
        }
      }
    });
  }

  it('of Mastodon waits for the reader, on the feed’s own host and with "allow"', async () => {
    const { origin } = new URL(await foreignPicture());
    for (const attributes of [{}, { 'third-party': 'allow' }] as Record<string, string>[]) {
      const url = mastodonPost(origin);
      const element = await showFeed(await otherFeedUrl({ body: mastodonAnswer(url) }), attributes, 'cx-social-embed');
      expect(framesIn(element)).to.deep.equal([]);
      expect(await requestsFor(`${url}/embed`)).to.equal(0);
      control(element, 'Load the post from Mastodon').click();
      await until(() => framesIn(element).length === 1);
      control(element, 'Stop showing content from Mastodon').click();
      await until(() => framesIn(element).length === 0);
    }
  });

  it('of the page’s own origin is never offered, because it could leave its sandbox', async () => {
    const url = mastodonPost(location.origin);
    for (const feed of [feedUrl({ body: mastodonAnswer(url) }), await otherFeedUrl({ body: mastodonAnswer(url) })]) {
      const element = await showFeed(feed, { 'third-party': 'allow' }, 'cx-social-embed');
      expect(framesIn(element)).to.deep.equal([]);
      expect(buttonsOf(element)).to.deep.equal([]);
    }
  });

  it('of a listed player loads immediately only with "allow" and without Global Privacy Control', async () => {
    const data = { id: 'a', title: 'A film', attachments: [video] };
    expect(framesIn(await showData(data))).to.deep.equal([]);
    expect(framesIn(await showData(data, { 'third-party': 'never' }))).to.deep.equal([]);
    const allowed = await showData(data, { 'third-party': 'allow' });
    expect(framesIn(allowed).map((src) => new URL(src).host)).to.deep.equal(['player.vimeo.com']);
    expect([...(control(allowed, 'A film') as HTMLIFrameElement).sandbox].sort()).to.deep.equal(SANDBOX);
    asksForPrivacy();
    expect(framesIn(await showData(data, { 'third-party': 'allow' }))).to.deep.equal([]);
  });
});

describe('the page’s own origin', () => {
  const ownPicture = (): string => new URL(feedUrl({ body: SVG, type: 'image/svg+xml' }), location.href).href;
  const feedOf = (url: string): object => ({
    version: '1',
    items: [
      {
        title: 'A',
        content_text: 'A',
        image: url,
        authors: [{ name: 'Agency', avatar: url }],
        attachments: [
          { url: '/examples/nowhere.webm', mime_type: 'video/webm', _cx: { poster: url } },
          { url: 'https://vimeo.com/123456', mime_type: 'video/mp4', _cx: { poster: url } },
        ],
        _cx: { type: 'spotlight', person: { name: 'Sample Person', photo: url } },
      },
      {
        url: 'https://social.example/1',
        content_text: 'A :blob:',
        date_published: '2024-10-01',
        authors: [{ name: 'Agency', avatar: url }],
        _cx: {
          type: 'post',
          emojis: [{ shortcode: 'blob', url }],
          card: { url: 'https://agency.example/', title: 'T', image: url },
        },
      },
    ],
  });

  it('is a third party for a feed on another origin: its pictures wait', async () => {
    const url = ownPicture();
    for (const name of ['cx-highlight', 'cx-social-embed', 'cx-campaign-timeline'] as const) {
      const element = await showFeed(await otherFeedUrl(feedOf(url)), {}, name);
      expect(imagesIn(element), name).to.not.include(url);
    }
    expect(await requestsFor(url)).to.equal(0);
    const asking = await showFeed(await otherFeedUrl({ version: '1', items: [withPictures(picture(url))] }));
    expect(buttonsOf(asking)).to.deep.equal([`Show the picture from ${location.host}`]);
    control(asking, `Show the picture from ${location.host}`).click();
    await until(() => asked(url));
  });

  it('stays a third party if the page’s own URL redirects to another origin', async () => {
    const url = ownPicture();
    const item = { title: 'A', attachments: [picture(url)] };
    const redirect = await otherFeedUrl({ version: '1', items: [item] });
    const element = await showFeed(feedUrl({ redirect }));
    expect(wordsOf(element)).to.contain('Bars');
    expect(imagesIn(element)).to.deep.equal([]);
    expect(await requestsFor(url)).to.equal(0);
  });

  it('is first party in its own feeds and in JSON in the page', async () => {
    const urls = [ownPicture(), ownPicture()] as const;
    expect(imagesIn(await showFeed(feedUrl({ version: '1', items: [withPictures(picture(urls[0]))] })))).to.include(
      urls[0],
    );
    expect(imagesIn(await showData(withPictures(picture(urls[1]))))).to.include(urls[1]);
  });

  it('does not affect pictures on the feed’s own host', async () => {
    const url = await foreignPicture();
    const element = await showFeed(await otherFeedUrl({ version: '1', items: [withPictures(picture(url))] }));
    expect(imagesIn(element)).to.deep.equal([url]);
    expect(buttonsOf(element)).to.deep.equal(['Bars (view full-size picture)']);
  });
});

describe('pictures in one entry', () => {
  afterEach(() => {
    for (const one of consent.granted) consent.revoke(one);
  });

  const urls = [
    'https://pictures.example/a.png',
    'http://pictures.example/b.png',
    'https://pictures.example:8443/c.png',
  ];
  const attachments = urls.map((url) => picture(url, url.slice(-5, -4)));

  for (const order of [attachments, [...attachments].reverse()]) {
    it('are checked one by one: http pictures are never requested', async () => {
      const element = await showData(withPictures(...order));
      expect(buttonsOf(element).sort()).to.deep.equal([
        'Show the picture from pictures.example',
        'Show the picture from pictures.example:8443',
      ]);
      const seen = new Set<string>();
      const watch = new MutationObserver(() => imagesIn(element).forEach((src) => seen.add(src)));
      watch.observe(element.shadowRoot!, { subtree: true, childList: true });
      control(element, 'Show the picture from pictures.example').click();
      await drawn(element);
      await Promise.resolve();
      watch.disconnect();
      expect([...seen]).to.deep.equal([urls[0]]);
      expect(linksOf(element)).to.include(`b -> ${urls[1]}`);
      consent.grant('pictures.example');
      consent.grant('pictures.example:8443');
      await drawn(element);
      expect(imagesIn(element)).to.not.include(urls[1]);
    });
  }

  it('are never requested over http, even with "allow"', async () => {
    const element = await showData(withPictures(...attachments), { 'third-party': 'allow' });
    expect(imagesIn(element)).to.not.include(urls[1]);
    expect(linksOf(element)).to.include(`b -> ${urls[1]}`);
  });
});

describe('third-party="never"', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A',
    items: [{ id: 'a', title: 'From elsewhere' }],
  };

  it('blocks feeds on other origins without requesting them', async () => {
    const url = await otherFeedUrl(feed);
    const element = document.createElement('cx-highlight');
    element.setAttribute('third-party', 'never');
    element.setAttribute('feed', url);
    place(element);
    expect(await settled(element)).to.have.property('code', 'policy');
    expect(await requestsFor(url)).to.equal(0);
  });

  it('blocks them in a nested element without its own value', async () => {
    const url = await otherFeedUrl(feed);
    const page = document.createElement('div');
    page.innerHTML = `<cx-campaign third-party="never" data='{"title": "A"}'><cx-highlight feed="${url}"></cx-highlight></cx-campaign>`;
    const done = settled(page.querySelector('cx-highlight')!);
    place(page);
    expect(await done).to.have.property('code', 'policy');
    expect(await requestsFor(url)).to.equal(0);
  });

  it('blocks them before the enclosing campaign is upgraded', async () => {
    const url = await otherFeedUrl(feed);
    // As good as not upgraded: an element that nobody has defined gives no context.
    const page = document.createElement('cx-later');
    page.setAttribute('third-party', 'never');
    const element = document.createElement('cx-highlight');
    element.setAttribute('feed', url);
    page.append(element);
    place(page);
    expect(await settled(element)).to.have.property('code', 'policy');
    expect(await requestsFor(url)).to.equal(0);
  });

  it('allows the feed again once removed, and shows its content', async () => {
    const url = await otherFeedUrl(feed);
    const element = document.createElement('cx-highlight');
    element.setAttribute('third-party', 'never');
    element.setAttribute('feed', url);
    let done = settled(element);
    place(element);
    await done;
    done = settled(element);
    element.removeAttribute('third-party');
    await done;
    expect(wordsOf(element)).to.contain('From elsewhere');
    done = settled(element);
    element.setAttribute('third-party', 'never');
    expect(await done).to.have.property('code', 'policy');
    expect(wordsOf(element)).to.not.contain('From elsewhere');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('allows feeds on the page’s own origin', async () => {
    const element = document.createElement('cx-highlight');
    element.setAttribute('third-party', 'never');
    element.setAttribute('feed', feedUrl(feed));
    const done = settled(element);
    place(element);
    await done;
    expect(wordsOf(element)).to.contain('From elsewhere');
  });
});
