import { expect } from '@open-wc/testing';
import type { CampaignElement } from '../src/elements/shared/campaign-element.js';
import { dressPage } from '../stories/page.js';
import { STORIES, type Story } from './support/draw-story.js';
import { allowed, clean } from './support/cms.js';
import { until } from './support/controls.js';
import { deepAll } from './support/reading.js';

/** What a reader finds: words, headings, links, pictures and languages, in document order. */
interface Found {
  readonly words: string;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly languages: readonly string[];
}

/** Controls, messages for them, and decoration. */
const LEFT_OUT = [
  'style, script, dialog, form, label, select, svg, [aria-hidden="true"], [role="status"], [aria-live], [part~="toolbar"]',
  // What a consent panel asks and explains, and how long ago or ahead something is.
  '.consent > .bold, .consent > details, .stop, .state.upcoming, .state.live, [part="meta date"].muted:not(.bold)',
  'button:not([name="picture"], .collapse), [name="picture"] .visually-hidden, .rest',
].join(', ');

const collapsed = (words: string): string => words.replace(/[\s\u200b]+/g, ' ').trim();

/** Returns the tree that a reader finds, as one without shadow roots. */
function flat(node: Node): Node[] {
  // How long ago a post was published.
  if (node.nodeType === Node.TEXT_NODE) {
    const { data } = node as Text;
    return [new Text(node.parentElement?.closest('.published time') ? data.replace(/\u00a0· .*/, '') : data)];
  }
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return [];
  const children = [...(node.shadowRoot ?? node).childNodes].flatMap(flat);
  if (node.localName === 'slot') return [];
  const copy = document.createElement(/^(cx-.*|button|bdi|time)$/.test(node.localName) ? 'span' : node.localName);
  for (const { name, value } of node.attributes) if (!/[@?.]/.test(name)) copy.setAttribute(name, value);
  copy.append(...children);
  return [copy];
}

/** Returns runs of text in one language, each as "LANGUAGE words", whatever elements mark them. */
function runsOf(root: Element, page: string): string[] {
  const runs: [language: string, words: string][] = [];
  const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const words = text.data.replace(/\s/g, '');
    if (!words) continue;
    const language = text.parentElement!.closest<HTMLElement>('[lang]')?.lang ?? page;
    const last = runs.at(-1);
    if (last?.[0] === language) last[1] += words;
    else runs.push([language, words]);
  }
  return runs.map((run) => run.join(' '));
}

const pageLanguageOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? 'en';

function read(root: Element, page = 'en'): Found {
  const all = <One extends HTMLElement>(selector: string): One[] => [...root.querySelectorAll<One>(selector)];
  const wordsOf = (element: Element): string => collapsed(element.textContent);
  return {
    words: wordsOf(root).replace(/\s/g, ''),
    headings: all('h1, h2, h3, h4, h5, h6').map((one) => `${one.localName} ${wordsOf(one)}`),
    links: all<HTMLAnchorElement>('a[href]').map((one) => `${wordsOf(one)} -> ${one.href.replace('&ctz=UTC', '')}`),
    pictures: all<HTMLImageElement>('img').map((one) => `${one.alt} ${one.src}`),
    languages: runsOf(root, page),
  };
}

/** Returns the content of an element, as its author wrote it. */
async function contentOf(element: CampaignElement): Promise<{ campaign: unknown; feedUrl: string } | undefined> {
  const { data, feed } = element;
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (data ?? json) return { campaign: data ?? json, feedUrl: document.baseURI };
  if (!feed || /\s/.test(feed.trim()) || !feed.startsWith('examples/')) return undefined;
  const { href } = new URL(feed, document.baseURI);
  return { campaign: await (await fetch(href)).text(), feedUrl: href };
}

/** Renders the same content with the built package. */
async function rendered(element: CampaignElement): Promise<Element | undefined> {
  const content = await contentOf(element);
  if (!content) return undefined;
  const { campaign, feedUrl } = content;
  const options = {
    element: element.localName,
    attributes: {
      ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      'heading-level': element.headingLevel,
    },
    lang: pageLanguageOf(element),
    url: document.baseURI,
    feedUrl,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
  };
  const response = await fetch('/rendered', { method: 'POST', body: JSON.stringify({ campaign, options }) });
  expect(response.ok, await response.clone().text()).to.equal(true);
  const place = document.createElement('div');
  place.innerHTML = await response.text();
  // A player stands in their place; the lightbox has the other pictures.
  for (const one of place.querySelectorAll('p:has(> a:is([href$=".mp3"], [href$=".webm"]))')) one.remove();
  for (const one of place.querySelectorAll('.cx-pictures > img:nth-of-type(n + 5)')) one.remove();
  return place;
}

/** Engines with another version of CLDR write Arabic with other digits and separators: those of Node replace them. */
const withNodesDigits = (words: string): string =>
  words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[٫٬٪]/g, (sign) => ({ '٫': '.', '٬': ',', '٪': '%' })[sign]!)
    .replace(/[\u061c\u200e\u200f]/g, '');

/** Compares what `render()` writes with what the page shows, and shows where they begin to differ. */
function expectSame(written: Found[keyof Found], shown: Found[keyof Found], what: string): void {
  const pieces = (found: Found[keyof Found]): readonly string[] =>
    typeof found === 'string' ? withNodesDigits(found).split('') : found.map(withNodesDigits);
  const [one, other] = [pieces(written), pieces(shown)];
  const start = one.findIndex((piece, index) => piece !== other[index]);
  const from = start < 0 ? other.length : start;
  const cut = (found: Found[keyof Found]): string =>
    typeof found === 'string'
      ? found.slice(Math.max(0, from - 30), from + 60)
      : found.slice(from, from + 2).join(' | ');
  if (one.length !== other.length || start >= 0) expect(cut(written), what).to.deep.equal(cut(shown));
}

/** WordPress keeps everything; Drupal keeps the words and the links. */
function expectToPass(place: Element): void {
  const [markup, { words, links }] = [place.innerHTML, read(place)];
  clean(place, allowed.wordpress);
  expect(place.innerHTML, 'in WordPress').to.equal(markup);
  clean(place, allowed.drupal);
  const left = read(place);
  expect([left.words, left.links], 'in Drupal').to.deep.equal([words, links]);
}

/** Opens what a reader can open, so that all the words are there. */
async function unfold(page: Element): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  await until(() => !deepAll(page, ':state(loading)').length);
}

describe('render() of cx-widgets-cli', () => {
  before(async () => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: '/' }));
    await dressPage({ theme: 'light', language: 'en' });
  });

  after(async () => {
    document.querySelector('base')!.remove();
    await dressPage({});
  });

  let count = 0;

  // What is not there only fails in a page.
  const isComparable = ({ name, parameters: { state = 'ready' } }: Story): boolean =>
    state === 'ready' && name !== 'PictureThatIsMissing';

  for (const [title, stories] of STORIES) {
    for (const story of stories.filter(isComparable)) {
      it(`writes the words, headings, links, pictures and languages of ${title}: ${story.name} in the same order`, async () => {
        const page = await story.draw({ theme: 'light', language: 'en' });
        await unfold(page);
        const elements = deepAll<CampaignElement>(page, ':state(ready)').filter((one) =>
          one.localName.startsWith('cx-'),
        );
        for (const element of elements.filter((one) => !one.parentElement?.closest('cx-campaign'))) {
          if (element.getRootNode() !== document || element.querySelector('[data-cx], :defined:not(script)')) continue;
          const place = await rendered(element);
          if (!place) continue;
          count++;
          const inPage = document.createElement('div');
          inPage.append(...flat(element));
          const [one, other] = [inPage, place].map((root) => read(root, pageLanguageOf(element))) as [Found, Found];
          for (const key of Object.keys(one) as (keyof Found)[]) expectSame(other[key], one[key], key);
          expectToPass(place);
        }
        window.dispatchEvent(new Event('afterprint'));
      });
    }
  }

  it('was compared with most elements of the stories', () => {
    expect(count).to.be.above(60);
  });
});
