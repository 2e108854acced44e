import { expect } from '@open-wc/testing';
import { buttonsOf, until } from '../support/controls.js';
import { emptyFrame, runScript, type Framed } from '../support/frames.js';
import { deepAll, headingsOf, wordsOf } from '../support/reading.js';

const HIGHLIGHT = '/dist/npm/elements/highlight/cx-highlight.js';
const EVENT_CARD = '/dist/npm/cards/event.js';
const ALL = '/dist/npm/index.js';
const SCRIPT = '/dist/cdn/cx-widgets.js';

const DEED = { id: 'deed', title: 'A deed' };
const DAY = {
  id: 'day',
  title: 'An open day',
  _cx: {
    type: 'event',
    start: '2099-05-01',
    location: 'Main Street',
    speakers: [{ name: 'Ada Example' }, { name: 'Bo Example' }],
  },
};
const POST = { id: 'post', url: 'https://x.com/ExampleAgency/status/1', content_text: 'A post' };

const highlight = (items: readonly object[], attributes = ''): string =>
  `<cx-highlight ${attributes} data='${JSON.stringify(items)}'><p>Own words</p></cx-highlight>`;
const related = (...ids: string[]): object => ({ ...DEED, _cx: { related: ids } });

interface Opened extends Framed {
  readonly element: HTMLElement;
  /** The name and, for a load, the words on screen; for an error, its code. */
  readonly events: string[];
  readonly warnings: string[];
  /** Fulfills the promise `released` of the page, which a replaced module may wait for. */
  readonly release: () => void;
}

/**
 * Opens a page with an element that a script registers.
 *
 * @param replaced - Modules of the package, and what the page loads in their place.
 */
async function open(markup: string, script: string, replaced: Record<string, string> = {}): Promise<Opened> {
  const page = emptyFrame();
  const { document, window } = page;
  const events: string[] = [];
  const warnings: string[] = [];
  Object.assign((window as { console: Console }).console, {
    warn: (...words: unknown[]) => warnings.push(words.join(' ')),
  });
  let release = (): void => undefined;
  Object.assign(window, { released: new Promise<void>((resolve) => (release = resolve)) });
  const map = document.createElement('script');
  map.type = 'importmap';
  map.text = JSON.stringify({
    imports: Object.fromEntries(
      Object.entries(replaced).map(([from, to]) => [location.origin + from, location.origin + to]),
    ),
  });
  document.head.append(map);
  document.body.innerHTML = markup;
  const element = document.body.firstElementChild as HTMLElement;
  element.addEventListener('cx-load', () => events.push(`load: ${wordsOf(element)}`));
  element.addEventListener('cx-error', (event) => events.push(event.code));
  await runScript(document, script, 'module');
  return { ...page, element, events, warnings, release };
}

const loaded = ({ events }: Opened): Promise<void> => until(() => events.some((event) => event.startsWith('load')));

/** The modules of a folder that a page has requested. */
const modulesIn = ({ window }: Opened, folder: string): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith(`/dist/npm/${folder}/`))
    .map((path) => path.replace(/^.*\//, ''));

const CARDS = ['event.js', 'milestone.js', 'post.js', 'spotlight.js'];
const cardsIn = (page: Opened): string[] => CARDS.filter((name) => modulesIn(page, 'cards').includes(name));

describe('a highlight from npm', () => {
  it('brings no other card and no other language', async () => {
    const page = await open(highlight([DEED, DAY, POST]), HIGHLIGHT);
    await loaded(page);
    expect(modulesIn(page, 'cards')).to.include('highlight.js');
    expect(cardsIn(page)).to.deep.equal([]);
    expect(modulesIn(page, 'locales')).not.to.include('es.js');
  });

  it('loads the card of a related entry alone, and is ready once it is on screen', async () => {
    // Waits for the test before it is there.
    const slow = `await globalThis.released; export * from '${location.origin}${EVENT_CARD}?again';`;
    const page = await open(highlight([related('day'), DAY]), HIGHLIGHT, {
      [EVENT_CARD]: `/feed?${new URLSearchParams({ type: 'text/javascript', body: slow }).toString()}`,
    });
    await until(() => headingsOf(page.element).length > 0);
    expect(headingsOf(page.element)).to.deep.equal(['2 A deed']);
    expect(page.element.matches(':state(ready)')).to.equal(false);
    page.release();
    await loaded(page);
    expect(page.events).to.have.lengthOf(1);
    expect(page.events[0]).to.include('An open day').and.include('Main Street');
    expect(page.element.matches(':state(ready)')).to.equal(true);
    expect(cardsIn(page)).to.deep.equal(['event.js']);
    expect(page.warnings.filter((words) => words.startsWith('cx-widgets'))).to.deep.equal([]);
  });

  it('looks like one that brings all cards', async () => {
    const sizes: number[][] = [];
    for (const script of [HIGHLIGHT, ALL, SCRIPT]) {
      const page = await open(highlight([related('day', 'post'), DAY, POST]), script);
      await loaded(page);
      sizes.push(
        deepAll(page.element, 'article, article *').map((one) => Math.round(one.getBoundingClientRect().height)),
      );
    }
    const [first, ...others] = sizes;
    expect(first).to.have.property('length').above(9);
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('keeps the styles of such a card when it moves to another document', async () => {
    const page = await open(highlight([related('day'), DAY]), HIGHLIGHT);
    await loaded(page);
    const { element } = page;
    const height = (): number => element.getBoundingClientRect().height;
    const before = height();
    const other = emptyFrame();
    other.document.body.append(element);
    expect(height()).to.be.closeTo(before, 1);
  });

  it('shows the rest if the code of a card does not arrive, and reports it', async () => {
    const page = await open(highlight([related('day', 'post'), DAY, POST]), HIGHLIGHT, {
      [EVENT_CARD]: '/no-such-module.js',
    });
    await loaded(page);
    expect(page.events).to.have.lengthOf(2);
    expect(page.events[0]).to.equal('network');
    expect(page.events[1]).to.include('A deed').and.include('A post').and.not.include('An open day');
    expect(page.warnings.join()).to.include('their code could not be loaded');
    expect(page.element.matches(':state(ready)')).to.equal(true);
  });
});

describe('all elements at once', () => {
  for (const script of [ALL, SCRIPT]) {
    it(`show a related entry with the first rendering: ${script}`, async () => {
      const page = await open(highlight([related('day', 'post'), DAY, POST]), script);
      await until(() => headingsOf(page.element).length > 0);
      expect(wordsOf(page.element)).to.include('An open day').and.include('A post');
      expect(page.element.matches(':state(ready)')).to.equal(true);
    });
  }
});

describe('Spanish from npm', () => {
  const spanish = highlight([DEED, POST, { title: 'Another' }], 'lang="es" limit="1"');

  it('arrives before anything is rendered; the fallback stays until then', async () => {
    const page = await open(spanish, HIGHLIGHT);
    expect(wordsOf(page.element)).to.equal('Own words');
    const shown: string[][] = [];
    new MutationObserver(() => shown.push(buttonsOf(page.element))).observe(page.element.shadowRoot!, {
      childList: true,
      subtree: true,
    });
    await loaded(page);
    expect(modulesIn(page, 'locales')).to.include('es.js');
    expect(new Set(shown.flat())).to.deep.equal(new Set(['Mostrar más']));
  });

  it('replaces English at once when the language of the page changes', async () => {
    const page = await open(spanish.replace('"es"', '"en"'), HIGHLIGHT);
    await loaded(page);
    expect(buttonsOf(page.element)).to.deep.equal(['Show more']);
    page.element.lang = 'es';
    await until(() => buttonsOf(page.element).includes('Mostrar más'));
  });

  it('is English, with a warning, if it can not be loaded', async () => {
    const page = await open(spanish, HIGHLIGHT, {
      '/dist/npm/locales/es.js': '/no-such-module.js',
    });
    await loaded(page);
    expect(buttonsOf(page.element)).to.deep.equal(['Show more']);
    expect(page.warnings.join()).to.include("a language can't be loaded");
  });
});
