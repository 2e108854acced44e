import { expect } from '@open-wc/testing';
import type { CampaignElement } from '../src/elements/shared/campaign-element.js';
import '../src/index.js';
import type { CxErrorEvent, CxLoadEvent } from '../src/index.js';
import { deepAll, headingsOf, linksOf, settled, wordsOf } from './support/reading.js';

describe('examples/feeds.html', () => {
  interface Shown {
    readonly element: CampaignElement;
    readonly event: CxLoadEvent | CxErrorEvent;
  }

  /** What the sections of the page show, by their ids. */
  const shown = new Map<string, Shown>();
  const warnings: string[] = [];
  const { warn } = console;
  let main: HTMLElement;

  const words = (id: string): string => wordsOf(shown.get(id)!.element);
  const links = (id: string): string => linksOf(shown.get(id)!.element).join('\n');
  const titles = (id: string): string[] => headingsOf(shown.get(id)!.element);

  before(async () => {
    const page = '/examples/feeds.html';
    const html = new DOMParser().parseFromString(await (await fetch(page)).text(), 'text/html');
    main = document.importNode(html.querySelector('main')!, true);
    console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
    const settling = [...main.querySelectorAll<CampaignElement>('section > [feed]')].map(async (element) => {
      // Addresses start from the page that is tested, not from the test's.
      element.setAttribute('feed', element.getAttribute('feed')!.replaceAll('feeds/', '/examples/feeds/'));
      // What is rendered into the page says the same once more.
      if (element.querySelector('[class^="cx-"]')) element.replaceChildren();
      shown.set(element.parentElement!.getAttribute('aria-labelledby')!, { element, event: await settled(element) });
    });
    document.body.append(main);
    await Promise.all(settling);
  });

  after(() => {
    console.warn = warn;
    main.remove();
  });

  it('shows every feed except the broken one', () => {
    expect(shown.size).to.equal(17);
    const failed = [...shown].filter(([, { event }]) => event.type === 'cx-error');
    expect(failed.map(([id]) => id)).to.deep.equal(['broken']);
    expect((failed[0]![1].event as CxErrorEvent).code).to.equal('syntax');
    expect(words('broken')).to.contain('by telephone at the help line');
  });

  it('skips only the duplicate news and the restricted post', () => {
    const skipped = [...shown].flatMap(([id, { event }]) =>
      event.type === 'cx-load' && (event as CxLoadEvent).skipped ? [id] : [],
    );
    // Feeds arrive in any order.
    expect(skipped.sort()).to.deep.equal(['bluesky', 'several']);
    expect(warnings.join('\n')).to.match(/two sources have it/);
    expect(words('bluesky')).not.to.contain('must not be shown');
    expect(warnings.join('\n')).to.match(/items\[5\].*signed in/);
  });

  it('reads WordPress, with undeclared prefixes and the full text', () => {
    expect(titles('wordpress')).to.deep.equal([
      '3 Moving house? One form instead of four',
      '3 Help line: answers in 12 languages & until 8 p.m.',
    ]);
    expect(words('wordpress')).to.contain('Two pages instead of eleven');
    expect(words('wordpress')).not.to.match(/\[…\]|document\.title/);
    expect(links('wordpress')).to.contain('send me one -> https://news.agency.example/forms/paper');
  });

  it('resolves Drupal’s relative URLs against its base', () => {
    expect(links('drupal')).to.contain(' -> https://www.agency.example/services/news/shorter-letter');
    expect(links('drupal')).to.contain(' -> https://www.agency.example/contact?from=letter&lang=en');
    expect(titles('drupal')[1]).to.equal('3 Offices close at noon on October 12 & open again on the 13th');
  });

  it('reads RSS 1.0 and 0.91, without DOCTYPE definitions', () => {
    expect(words('rss-1')).to.match(/September 21, 2026.*Guide 12.*August 3, 2026.*Guide 11/);
    expect(words('rss-0')).to.contain('A café table is enough');
    expect(words('rss-0')).to.contain('No title, no date');
  });

  it('shows one rendition of a picture, and audio as a link', () => {
    const pictures = deepAll<HTMLImageElement>(shown.get('media')!.element, 'img');
    expect(pictures.map(({ src }) => new URL(src).pathname)).to.deep.equal([
      '/examples/media/service-desk.svg',
      '/examples/media/bar-chart.svg',
    ]);
    expect(pictures[0]!.alt).to.match(/^A staff member/);
    expect(links('media')).to.contain(' -> https://media.agency.example/talks/7.mp3');
  });

  it('reads Atom’s three kinds of text, and its bases', () => {
    expect(titles('atom')).to.deep.equal([
      '3 Why four forms became one — and what we left out',
      '3 Counting calls: 5 < 9, and <b> is only text here',
      '3 Una línea de ayuda para todos',
    ]);
    expect(words('atom')).to.contain('angle brackets <like these> are shown');
    expect(links('atom')).to.contain(
      'the questions that people ask us -> https://blog.agency.example/2026/09/questions',
    );
    expect(links('atom')).to.contain('Otras formas de contacto -> https://blog.agency.example/contacto');
    const spanish = deepAll(shown.get('atom')!.element, 'article')[2]!;
    expect(spanish.lang).to.equal('es');
  });

  it('shows posts with all their features', () => {
    expect(words('mastodon')).to.match(
      /Storm damage.*Reposted.*Guide 12.*After 6 p\.m\. 🌙.*65.*large print.*four pages.*خط/,
    );
    expect(words('bluesky')).to.match(/12 idiomas 🗣️ #CXDay/);
    expect(links('bluesky')).to.contain('agency.example/help-li… -> https://www.agency.example/help-line/how-to-call');
    expect(words('bluesky')).to.contain('A guide that nobody can read guides nobody.');
    expect(words('thread')).to.match(/1\/3.*2\/3.*3\/3/);
    expect(words('thread')).not.to.contain('somebody else');
    expect(words('youtube')).to.contain('With captions in English and Spanish.');
  });

  it('reads other encodings', () => {
    expect(words('latin1')).to.contain('¿Se muda?').and.to.contain('«español»').and.to.contain('§ 4');
    expect(words('utf16')).to.contain('Biểu mẫu mới ngắn hơn').and.to.contain('📞');
  });

  for (const id of ['pages', 'rss-pages']) {
    it(`loads the next page (${id})`, async () => {
      const { element } = shown.get(id)!;
      const before = titles(id);
      deepAll(element, 'button')
        .find((button) => wordsOf(button).trim() === 'Show more')!
        .click();
      while (deepAll(element, 'button').length) await new Promise(requestAnimationFrame);
      expect(before.length).to.equal(2);
      expect(titles(id).slice(0, 2)).to.deep.equal(before);
      expect(titles(id).length).to.equal(id === 'pages' ? 4 : 3);
    });
  }

  it('shows duplicates in two feeds once', () => {
    expect(titles('several').filter((title) => title.includes('One form instead of four')).length).to.equal(1);
  });

  it('requests nothing from other hosts', () => {
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((address) => /\bexample\b|bsky|ytimg|youtube/.test(new URL(address).host))).to.deep.equal([]);
    const pictures = deepAll<HTMLImageElement>(main, 'img').map(({ src }) => new URL(src).origin);
    expect(new Set(pictures)).to.deep.equal(new Set([location.origin]));
  });

  it('is accessible', async () => {
    await expect(main).to.be.accessible();
  });
});
