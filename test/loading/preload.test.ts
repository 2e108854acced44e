import { expect } from '@open-wc/testing';
import { request } from '../../src/loading/request.js';
import { feedUrl } from '../support/feeds.js';

/** Returns the credentials mode of the request for a URL. */
async function modeFor(url: string): Promise<RequestCredentials | undefined> {
  const { fetch } = globalThis;
  let mode: RequestCredentials | undefined;
  globalThis.fetch = (input, options) => {
    mode = options?.credentials;
    return fetch(input, options);
  };
  try {
    await request(url, new AbortController().signal, 'default');
  } finally {
    globalThis.fetch = fetch;
  }
  return mode;
}

const absolute = (url: string): string => new URL(url, location.href).href;

describe('a preloaded feed', () => {
  const links: Element[] = [];

  function preload(attributes: string): void {
    document.head.insertAdjacentHTML('beforeend', `<link ${attributes}>`);
    links.push(document.head.lastElementChild!);
  }

  afterEach(() => {
    for (const link of links.splice(0)) link.remove();
  });

  it('is requested as the link requests it', async () => {
    const url = absolute(feedUrl({ items: [] }));
    preload(`rel="preload" as="fetch" crossorigin href="${url}"`);
    expect(await modeFor(url)).to.equal('same-origin');
  });

  for (const [name, attributes] of [
    ['without a link', ''],
    ['with a link without crossorigin', 'rel="preload" as="fetch"'],
    ['with a link with credentials', 'rel="preload" as="fetch" crossorigin="use-credentials"'],
    ['with a link to a script', 'rel="preload" as="script" crossorigin'],
  ]) {
    it(`is requested without credentials ${name}`, async () => {
      const url = absolute(feedUrl({ items: [] }));
      if (attributes) preload(`${attributes} href="${url}"`);
      preload(`rel="preload" as="fetch" crossorigin href="${absolute(feedUrl({ items: [1] }))}"`);
      expect(await modeFor(url)).to.equal('omit');
    });
  }
});
