import { expect } from '@open-wc/testing';
import { buttonsOf, control, until } from '../support/controls.js';
import { emptyFrame, openMarkup, runScript, type Framed } from '../support/frames.js';
import { deepAll, headingsOf, linksOf, wordsOf } from '../support/reading.js';

const HIGHLIGHT = '/dist/npm/elements/highlight/cx-highlight.js';
const EVENT_CARD = '/dist/npm/cards/event.js';
const ALL = '/dist/npm/index.js';
const SCRIPT = '/dist/cdn/cx-widgets.js';
const SOCIAL = '/dist/npm/elements/social-embed/cx-social-embed.js';
const CARD_OF_EVENTS = '/dist/npm/elements/event/cx-event.js';
const HTML = '/dist/npm/formats/html.js';
const PLAYER = '/dist/npm/media/player.js';
const LIGHTBOX = '/dist/npm/elements/shared/lightbox-controller.js';
const SPANISH = '/dist/npm/locales/es.js';
const EMBED_CODES = '/dist/npm/formats/embed-code.js';
const CALENDAR = '/dist/npm/model/icalendar.js';
const MISSING = '/no-such-module.js';

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
 * @param page - The page, which has a URL of its own if that matters.
 */
async function open(
  markup: string,
  script: string,
  replaced: Record<string, string> = {},
  page: Framed = emptyFrame(),
): Promise<Opened> {
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

/** The URL of a module that can't be loaded the first time. */
const failsOnce = (module: string): string => {
  const body = `export * from '${location.origin}${module}?again';`;
  const statuses = '[503,200]';
  return `/feed?${new URLSearchParams({ type: 'text/javascript', statuses, body, n: crypto.randomUUID() }).toString()}`;
};

/** Firefox does not request a module again that could not be loaded, until the page is loaded again. */
const KEEPS_FAILURES = navigator.userAgent.includes('Firefox');

/** The URL of a module that waits for the test. */
const waits = (module: string): string => {
  const body = `await globalThis.released; export * from '${location.origin}${module}?again';`;
  return `/feed?${new URLSearchParams({ type: 'text/javascript', body }).toString()}`;
};

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
    const page = await open(highlight([related('day'), DAY]), HIGHLIGHT, { [EVENT_CARD]: waits(EVENT_CARD) });
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
      [EVENT_CARD]: MISSING,
    });
    await until(() => page.events.length > 1);
    expect(page.events).to.have.lengthOf(2).and.include('network');
    expect(page.events.find((event) => event.startsWith('load')))
      .to.include('A deed')
      .and.include('A post')
      .and.not.include('An open day');
    expect(page.warnings.join()).to.include('its code could not be loaded');
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
      [SPANISH]: MISSING,
    });
    await loaded(page);
    expect(buttonsOf(page.element)).to.deep.equal(['Show more']);
    expect(page.warnings.join()).to.include("a language can't be loaded");
  });
});

const FORMATTED = { id: 'formatted', title: 'A deed', content_html: '<p>Plain <b>words</b> &amp; more</p>' };
const VIDEO = {
  ...DEED,
  attachments: [{ url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE', mime_type: 'video/mp4', title: 'A film' }],
};
const PICTURE = {
  ...DEED,
  attachments: [{ url: '/examples/media/bar-chart.svg', mime_type: 'image/svg+xml', _cx: { alt: 'A chart' } }],
};

describe('HTML from npm', () => {
  it('brings its reader; plain text does not', async () => {
    const plain = await open(highlight([DEED]), HIGHLIGHT);
    await loaded(plain);
    expect(modulesIn(plain, 'formats')).not.to.include('html.js');
    const page = await open(highlight([FORMATTED]), HIGHLIGHT);
    await loaded(page);
    expect(modulesIn(page, 'formats')).to.include('html.js');
    expect(deepAll(page.element, 'strong').map(wordsOf)).to.deep.equal(['words']);
  });

  it('is its text if the reader does not arrive, which is reported; other content tries again', async () => {
    const page = await open(highlight([FORMATTED]), HIGHLIGHT, { [HTML]: failsOnce(HTML) });
    await loaded(page);
    expect(page.events[0]).to.include('Plain words & more');
    await until(() => page.warnings.join().includes('HTML is shown as plain text'));
    if (KEEPS_FAILURES) return;
    page.element.setAttribute('data', JSON.stringify([{ ...FORMATTED, title: 'Again' }]));
    await until(() => page.events.length > 1);
    expect(deepAll(page.element, 'strong').map(wordsOf)).to.deep.equal(['words']);
  });
});

describe('a video from npm', () => {
  it('brings the player, and is ready once the reader can play it', async () => {
    const page = await open(highlight([VIDEO]), HIGHLIGHT, { [PLAYER]: waits(PLAYER) });
    await until(() => linksOf(page.element).length > 0);
    expect(page.element.matches(':state(ready)')).to.equal(false);
    page.release();
    await loaded(page);
    control(page.element, 'Play video: A deed').click();
    await until(() => deepAll(page.element, 'iframe').length > 0);
  });

  it('plays at once where the author allows it', async () => {
    const page = await open(highlight([VIDEO], 'third-party="allow"'), HIGHLIGHT);
    await loaded(page);
    expect(deepAll(page.element, 'iframe').length).to.equal(1);
  });

  it('stays a link if the player does not arrive; other content tries again', async () => {
    const page = await open(highlight([VIDEO]), HIGHLIGHT, { [PLAYER]: failsOnce(PLAYER) });
    await loaded(page);
    await until(() => page.events.includes('network'));
    expect(linksOf(page.element).join()).to.include('youtube.com/watch?v=M7lc1UVf-VE');
    expect(buttonsOf(page.element)).to.deep.equal([]);
    if (KEEPS_FAILURES) return;
    page.element.setAttribute('data', JSON.stringify([{ ...VIDEO, title: 'Again' }]));
    await until(() => buttonsOf(page.element).includes('Play video: Again'));
  });

  it('is not needed for pictures', async () => {
    const page = await open(highlight([PICTURE]), HIGHLIGHT);
    await loaded(page);
    expect(modulesIn(page, 'media')).not.to.include('player.js');
  });
});

describe('a picture from npm', () => {
  it('opens once the lightbox has arrived; the next click tries again', async () => {
    // Pictures of the page itself need no consent.
    const place = await openMarkup('');
    const page = await open(highlight([PICTURE]), HIGHLIGHT, { [LIGHTBOX]: failsOnce(LIGHTBOX) }, place);
    await loaded(page);
    const button = deepAll(page.element, 'button')[0] as HTMLElement;
    button.click();
    await until(() => page.events.includes('network'));
    expect(deepAll(page.element, 'dialog').length).to.equal(0);
    if (KEEPS_FAILURES) return;
    button.click();
    await until(() => deepAll(page.element, 'dialog[open]').length > 0);
  });
});

describe('an embed code from npm', () => {
  const code =
    '<blockquote class="twitter-tweet"><p>Pasted words</p><a href="https://x.com/ExampleAgency/status/1">October 1, 2026</a></blockquote>';
  const markup = `<cx-social-embed>${code}</cx-social-embed>`;

  it('is a post once its reader has arrived', async () => {
    const page = await open(markup, SOCIAL);
    await loaded(page);
    expect(page.events).to.have.lengthOf(1);
    expect(page.events[0]).to.include('Pasted words').and.include('@ExampleAgency');
  });

  it('stays on display if its reader does not arrive', async () => {
    const page = await open(markup, SOCIAL, { [EMBED_CODES]: MISSING });
    await until(() => page.events.includes('network'));
    expect(page.element.querySelector('blockquote')!.checkVisibility()).to.equal(true);
  });
});

describe('a calendar file from npm', () => {
  it('can be saved once its writer has arrived; the next click tries again', async () => {
    const markup = `<cx-event data='${JSON.stringify(DAY)}'></cx-event>`;
    const page = await open(markup, CARD_OF_EVENTS, { [CALENDAR]: failsOnce(CALENDAR) });
    await loaded(page);
    const saved: string[] = [];
    page.window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    const button = deepAll(page.element, 'button[name=calendar]')[0] as HTMLElement;
    button.click();
    await until(() => page.events.includes('network'));
    expect(saved).to.deep.equal([]);
    if (KEEPS_FAILURES) return;
    button.click();
    await until(() => saved.length > 0);
    expect(saved).to.deep.equal(['An-open-day.ics']);
  });
});

describe('a campaign from npm with elements inside', () => {
  const campaign = (items: readonly object[], attributes = ''): string =>
    `<cx-campaign data='${JSON.stringify(items)}'><div><cx-highlight ${attributes}></cx-highlight></div></cx-campaign>`;

  it('is ready once the words of the elements are there', async () => {
    const page = await open(campaign([DEED, POST, { title: 'Another' }], 'lang="es" limit="1"'), ALL, {
      [SPANISH]: waits(SPANISH),
    });
    await until(() => modulesIn(page, 'locales').length > 0);
    expect(page.events).to.deep.equal([]);
    page.release();
    await loaded(page);
    expect(page.events.find((event) => event.includes('A deed'))).to.include('Mostrar más');
    for (const event of page.events) expect(event).to.include('A deed');
  });

  it('waits for the player of an element', async () => {
    const page = await open(campaign([VIDEO]), ALL, { [PLAYER]: waits(PLAYER) });
    await until(() => linksOf(page.element).length > 0);
    expect(page.events).to.deep.equal([]);
    page.release();
    await loaded(page);
    for (const event of page.events) expect(event).to.include('Play video');
  });
});

describe('Spanish that could not be loaded', () => {
  it('is tried again by the next element', async () => {
    const markup = highlight([DEED, POST, { title: 'Another' }], 'lang="es" limit="1"');
    const page = await open(markup, HIGHLIGHT, { [SPANISH]: failsOnce(SPANISH) });
    await loaded(page);
    // The element itself may try again when it next changes.
    expect(page.events[0]).to.include('Show more');
    if (KEEPS_FAILURES) return;
    const next = page.element.cloneNode() as HTMLElement;
    page.element.after(next);
    await until(() => buttonsOf(next).includes('Mostrar más'));
  });
});
