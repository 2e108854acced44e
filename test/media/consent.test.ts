import { expect } from '@open-wc/testing';
import { consent } from '../../src/index.js';
import { buttonsOf, control, until } from '../support/controls.js';
import { otherFeedUrl } from '../support/feeds.js';
import { emptyFrame } from '../support/frames.js';
import { deepAll, place, settled } from '../support/reading.js';

const KEY = 'cx-widgets:consent';

describe('cxWidgets.consent', () => {
  afterEach(() => {
    for (const host of consent.granted) consent.revoke(host);
    localStorage.removeItem(KEY);
  });

  it('lists granted hosts in order, without duplicates', () => {
    consent.grant('b.example.com');
    consent.grant('a.example.com');
    consent.grant('A.example.com');
    expect(consent.granted).to.deep.equal(['a.example.com', 'b.example.com']);
    consent.revoke('A.EXAMPLE.com');
    expect(consent.granted).to.deep.equal(['b.example.com']);
  });

  it('stores only remembered hosts, and nothing after revoking', () => {
    consent.grant('a.example.com');
    expect(localStorage.getItem(KEY)).to.equal(null);
    consent.grant('b.example.com', { remember: true });
    expect(localStorage.getItem(KEY)).to.equal('["b.example.com"]');
    consent.revoke('b.example.com');
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  for (const host of [
    '',
    'https://www.example.com',
    'www.example.com/path',
    'user@example.com',
    'a b',
    '*.example.com/',
    '*.example.com',
    'example.com?',
  ]) {
    it(`rejects "${host}", and explains the format`, () => {
      for (const method of [consent.grant, consent.revoke]) {
        expect(() => method(host)).to.throw(TypeError, 'write one such as www.example.com');
      }
      expect(consent.granted).to.deep.equal([]);
    });
  }

  it('works without storage for the page view', () => {
    const { setItem, removeItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('No storage here.', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, removeItem: refuse });
    try {
      consent.grant('a.example.com', { remember: true });
      expect(consent.granted).to.deep.equal(['a.example.com']);
      consent.revoke('a.example.com');
      expect(consent.granted).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { setItem, removeItem });
    }
  });

  it('can’t be changed by other scripts', () => {
    expect(Object.isFrozen(consent)).to.equal(true);
  });

  for (const stored of [
    '["https://a.example.com", "a.example.com/b", "a b", "", "*.example.com", "A.example.com", "user@example.com"]',
    '[null, true, 1, {}, ["a.example.com"]]',
    '"a.example.com"',
    '{"length": 1, "0": "a.example.com"}',
    'null',
    '["a.example.com"',
    '',
  ]) {
    it(`reads only hosts from storage: ${stored}`, () => {
      localStorage.setItem(KEY, stored);
      expect(consent.granted).to.deep.equal([]);
      consent.grant('b.example.com', { remember: true });
      expect(localStorage.getItem(KEY)).to.equal('["b.example.com"]');
    });
  }

  it('keeps valid hosts next to invalid ones', () => {
    localStorage.setItem(KEY, '["a.example.com", "http://b.example.com", "c.example.com:8443"]');
    expect(consent.granted).to.deep.equal(['a.example.com', 'c.example.com:8443']);
    consent.revoke('a.example.com');
    expect(localStorage.getItem(KEY)).to.equal('["c.example.com:8443"]');
  });
});

describe('a decision in another tab', () => {
  const HOST = 'player.vimeo.com';
  const VIDEO = { url: 'https://vimeo.com/123456', mime_type: 'video/mp4', _cx: { alt: 'A film' } };
  let tab: Storage;

  // A frame has a document of its own, as another tab has: what it stores is an event here.
  beforeEach(() => {
    tab = emptyFrame().window.localStorage;
  });

  afterEach(() => {
    for (const host of consent.granted) consent.revoke(host);
    localStorage.removeItem(KEY);
  });

  async function showVideo(attributes: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
    const element = document.createElement('cx-highlight');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.data = { title: 'A', attachments: [VIDEO] };
    const done = settled(element);
    place(element);
    await done;
    return element;
  }

  const frames = (element: HTMLElement): number => deepAll(element, 'iframe').length;
  const plays = (element: HTMLElement): Promise<void> => until(() => frames(element) === 1);
  const waits = (element: HTMLElement): Promise<void> => until(() => frames(element) === 0);

  async function loadAlways(): Promise<HTMLElement> {
    const element = await showVideo();
    control(element, 'Always show content from Vimeo (remembered on this device)').click();
    control(element, 'Play video: A film').click();
    await plays(element);
    return element;
  }

  it('applies immediately, and is never written back', () => {
    consent.grant('third.example', { remember: true });
    expect(consent.granted).to.deep.equal(['third.example']);
    tab.removeItem(KEY);
    expect(consent.granted).to.deep.equal([]);
    consent.grant(HOST, { remember: true });
    expect(localStorage.getItem(KEY)).to.equal(JSON.stringify([HOST]));
    tab.setItem(KEY, '["other.example"]');
    consent.revoke(HOST);
    expect(localStorage.getItem(KEY)).to.equal('["other.example"]');
  });

  for (const [what, revoke] of [
    ['revokes the host', () => tab.removeItem(KEY)],
    ['keeps only others', () => tab.setItem(KEY, '["other.example"]')],
    ['writes what is no list', () => tab.setItem(KEY, '7')],
    ['clears the storage', () => tab.clear()],
  ] as const) {
    it(`removes running players in every element if it ${what}`, async () => {
      const [element, other] = [await loadAlways(), await showVideo()];
      await plays(other);
      revoke();
      await waits(element);
      await waits(other);
      expect(consent.granted).to.not.include(HOST);
      expect(buttonsOf(element)).to.deep.equal(['Play video: A film']);
    });
  }

  it('removes content loaded once in this tab', async () => {
    const element = await showVideo();
    control(element, 'Play video: A film').click();
    await plays(element);
    tab.setItem(KEY, JSON.stringify([HOST]));
    tab.removeItem(KEY);
    await waits(element);
  });

  it('applies to an element that was out of the page', async () => {
    const element = await loadAlways();
    element.remove();
    const told = new Promise((resolve) => addEventListener('storage', resolve, { once: true }));
    tab.removeItem(KEY);
    await told;
    place(element);
    await waits(element);
    expect(buttonsOf(element)).to.deep.equal(['Play video: A film']);
  });

  it('loads waiting content if the reader allows its host', async () => {
    const element = await showVideo();
    tab.setItem(KEY, JSON.stringify([HOST]));
    await plays(element);
  });

  it('applies to a page restored from the back-forward cache', async () => {
    const element = await loadAlways();
    // No event tells a page of what happened while it was kept.
    localStorage.removeItem(KEY);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waits(element);
  });

  it('leaves other storage keys and this page’s own grants alone', async () => {
    consent.grant(HOST);
    const element = await showVideo();
    await plays(element);
    tab.setItem('another', 'x');
    tab.setItem(KEY, '["other.example"]');
    await until(() => consent.granted.includes('other.example'));
    tab.removeItem(KEY);
    tab.removeItem('another');
    await until(() => !consent.granted.includes('other.example'));
    expect(frames(element)).to.equal(1);
  });
});

describe('a revoked host', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';
  let host: string;

  async function showPicture(): Promise<HTMLElement> {
    const url = await otherFeedUrl({ body: SVG, type: 'image/svg+xml' });
    ({ host } = new URL(url));
    const element = document.createElement('cx-highlight');
    element.data = { title: 'A', attachments: [{ url, mime_type: 'image/svg+xml', _cx: { alt: 'Icon' } }] };
    const done = settled(element);
    place(element);
    await done;
    control(element, `Show the picture from ${host}`).click();
    await until(() => deepAll(element, 'img').length === 1);
    return element;
  }

  it('is not contacted by an element that was out of the page', async () => {
    const element = await showPicture();
    element.remove();
    consent.revoke(host);
    place(element);
    await until(() => buttonsOf(element).length === 1);
    expect(deepAll(element, 'img')).to.deep.equal([]);
    expect(buttonsOf(element)).to.deep.equal([`Show the picture from ${host}`]);
  });

  it('is not contacted by the lightbox either', async () => {
    const element = await showPicture();
    control(element, 'Icon (view full-size picture)').click();
    await until(() => deepAll(element, 'dialog[open]').length === 1);
    consent.revoke(host);
    await until(() => deepAll(element, 'dialog[open]').length === 0);
    expect(deepAll(element, 'img')).to.deep.equal([]);
  });
});
