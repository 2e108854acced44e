import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, show, wordsOf } from '../support/reading.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

const foreignPicture = (): Promise<string> => otherFeedUrl({ body: SVG, type: 'image/svg+xml' });

const withPicture = (url: string, more: object = {}): string =>
  JSON.stringify({
    id: 'a',
    title: 'A',
    attachments: [{ url, mime_type: 'image/svg+xml', _cx: { alt: 'Bars' } }],
    ...more,
  });

const panels = (element: Element): number => deepAll(element, '[data-host]').length;

describe('media-hosts', () => {
  let host: string;

  before(async () => {
    ({ host } = new URL(await foreignPicture()));
  });

  it('loads pictures, portraits and the hero from these hosts without a panel', async () => {
    const urls = [await foreignPicture(), await foreignPicture(), await foreignPicture()];
    const element = await show(
      `<cx-campaign media-hosts="images.agency.example ${host}" data='${JSON.stringify({
        title: 'A week',
        _cx: { image: { url: urls[0], alt: 'A building' } },
        items: [
          JSON.parse(withPicture(urls[1]!)),
          { id: 's', _cx: { type: 'spotlight', person: { name: 'Sample Person', photo: urls[2] } } },
        ],
      })}'></cx-campaign>`,
    );
    for (const url of urls) await until(async () => (await requestsFor(url)) > 0);
    expect(panels(element)).to.equal(0);
  });

  it('is passed on by a campaign to the elements inside, and applies with third-party="never"', async () => {
    const url = await foreignPicture();
    const campaign = await show(
      `<cx-campaign third-party="never" media-hosts="${host.toUpperCase()}" data='${withPicture(url)}'><cx-highlight></cx-highlight></cx-campaign>`,
    );
    await until(async () => (await requestsFor(url)) > 0);
    expect(panels(campaign)).to.equal(0);
  });

  it('loads from no other host, not from a subdomain or another port', async () => {
    const url = await foreignPicture();
    const { hostname } = new URL(url);
    for (const hosts of [hostname, `www.${host}`, '', 'images.agency.example']) {
      const element = await show(`<cx-highlight media-hosts="${hosts}" data='${withPicture(url)}'></cx-highlight>`);
      expect(panels(element), hosts).to.equal(1);
    }
    expect(await requestsFor(url)).to.equal(0);
  });

  it('never loads a player or a frame', async () => {
    const element = await show(
      `<cx-highlight media-hosts="www.youtube-nocookie.com youtu.be" data='${JSON.stringify({
        title: 'A',
        attachments: [{ url: 'https://youtu.be/abc_DEF-123', mime_type: 'video/*' }],
      })}'></cx-highlight>`,
    );
    expect(panels(element)).to.equal(1);
    expect(deepAll(element, 'iframe')).to.deep.equal([]);
  });

  it('does not let a feed of another origin request the page’s own', async () => {
    const url = new URL(feedUrl({ body: SVG, type: 'image/svg+xml' }), location.href).href;
    const feed = await otherFeedUrl({ body: `{"version": "1", "title": "A", "items": [${withPicture(url)}]}` });
    const element = await show(`<cx-highlight media-hosts="${location.host}" feed="${feed}"></cx-highlight>`);
    expect(panels(element)).to.equal(1);
    expect(await requestsFor(url)).to.equal(0);
  });

  it('ignores what is no exact host, with one warning that has the fix', async () => {
    const url = await foreignPicture();
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    for (let times = 0; times < 2; times++) {
      const element = await show(
        `<cx-highlight media-hosts="https://${host}/ *.agency.example" data='${withPicture(url)}'></cx-highlight>`,
      );
      expect(panels(element)).to.equal(1);
    }
    console.warn = warn;
    expect(warnings.filter((words) => words.includes('media-hosts'))).to.deep.equal([
      `cx-widgets: media-hosts: "https://${host}/" is not an exact host, so it is ignored; write it as ${host}.`,
      'cx-widgets: media-hosts: "*.agency.example" is not an exact host, so it is ignored; write it as images.example.gov.',
    ]);
    expect(await requestsFor(url)).to.equal(0);
  });

  it('follows a change', async () => {
    const url = await foreignPicture();
    const element = await show<HTMLElement>(`<cx-highlight data='${withPicture(url)}'></cx-highlight>`);
    expect(wordsOf(element)).to.contain(`Show the picture from ${host}`);
    element.setAttribute('media-hosts', host);
    await until(async () => (await requestsFor(url)) > 0);
    expect(panels(element)).to.equal(0);
  });
});
