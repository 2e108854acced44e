import { expect } from '@open-wc/testing';
import { openPage } from '../support/pages.js';
import { control, until } from '../support/controls.js';
import { linksOf } from '../support/reading.js';

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; ";

describe('the script tag', () => {
  it('shows a post with linked hashtag and mention, and derives network and handle from its URL', async () => {
    const page = await openPage('one-post');
    expect(page.words('cx-social-embed')).to.match(/^(?=.*@ExampleAgency).*Hello #CXDay from @ExampleAgency/);
    expect(linksOf(page.document)).to.deep.equal([
      '#CXDay -> https://x.com/hashtag/CXDay',
      '@ExampleAgency -> https://x.com/ExampleAgency',
      'See the post on X -> https://x.com/ExampleAgency/status/1',
    ]);
    expect(page.requests.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
  });

  it('adds one frozen global and nothing else', async () => {
    const { window } = await openPage('one-post');
    expect(window.cxWidgets).to.have.property('version', '0.1.0');
    expect(Object.isFrozen(window.cxWidgets)).to.equal(true);
    const { window: bare } = await openPage('one-post', "script-src 'none'");
    const added = Object.getOwnPropertyNames(window).filter((name) => !(name in bare));
    // Lit keeps notes of its own there, so that several copies know of each other.
    const ours = added.filter((name) => !/^(?:lit|reactiveElement)|^(?:violations|uncaught|warnings)$/.test(name));
    expect(ours).to.deep.equal(['cxWidgets']);
  });

  it('can be included twice without messages', async () => {
    const { words, window } = await openPage('twice');
    expect(words('cx-highlight')).to.contain('Once');
    expect(window.uncaught).to.deep.equal([]);
    expect(window.warnings).to.deep.equal([]);
  });

  it('does not register over another version, with one warning per element', async () => {
    const { words, window } = await openPage('other-version');
    expect(words('cx-highlight')).to.contain('The words of the author.');
    expect(words('cx-spotlight')).to.contain('Sample Person');
    expect(window.uncaught).to.deep.equal([]);
    expect(window.warnings).to.deep.equal([
      '<cx-highlight> is there already, in version 0.0.9; 0.1.0 stands aside. Load one of them only.',
    ]);
  });
});

describe('a strict Content-Security-Policy', () => {
  it('is not violated by any element in any state, and no other host is contacted', async () => {
    const page = await openPage('everything');
    expect(page.window.violations).to.deep.equal([]);
    expect(page.window.uncaught).to.deep.equal([]);
    // Elements that get their content together render one after another.
    await until(() => page.words('cx-campaign').includes('Jean Fox'));
    expect(page.requests.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
    const states = [...page.document.querySelectorAll('body > :is(cx-campaign, cx-highlight)')].map((element) =>
      ['ready', 'empty', 'error'].find((state) => element.matches(`:state(${state})`)),
    );
    expect(states).to.deep.equal(['ready', 'ready', 'ready', 'ready', 'error', 'error', 'empty', 'empty']);
    const feeds = page.requests.filter((address) => address.endsWith('cxday-2024.json'));
    expect(feeds.length).to.equal(1);
  });

  it('that blocks requested content leaves a sentence and a link', async () => {
    const { document: page, words, window } = await openPage('everything');
    expect(window.violations).to.deep.equal([]);
    const media = page.querySelector('#media')!.shadowRoot!;
    const failures = (): number => words('#media').split('can’t be shown here').length - 1;
    const load = control(media, 'Show the picture from images.example.com');
    // A picture that is far from the screen waits, asked for or not.
    load.scrollIntoView();
    load.click();
    await until(() => failures() === 1);
    control(media, 'Play video: A briefing').click();
    await until(() => failures() === 2);
    control(page.querySelector('#live')!.shadowRoot!, 'Load the post from X').click();
    await until(() => words('#live').includes('can’t be shown here'));
    const violated = new Set(window.violations.map((violation) => violation.replace(/ .*/, '')));
    expect([...violated].sort()).to.deep.equal(['frame-src', 'img-src']);
    expect(media.querySelectorAll('iframe').length).to.equal(0);
    const links = linksOf(media);
    expect(links).to.include('Elsewhere -> https://images.example.com/b.png');
    expect(links).to.include('A briefing -> https://youtu.be/abc_DEF-123');
    // Own videos need media-src.
    control(media, 'Play video: A queue').click();
    await until(() => failures() === 3);
    expect(linksOf(media)).to.include(`A queue -> ${location.origin}/examples/media/queue.webm`);
  });

  it('allows remembered hosts to load, and ignores invalid storage', async () => {
    for (const [stored, granted] of [
      ['["www.example.com"]', ['www.example.com']],
      ['{"broken', []],
    ] as const) {
      localStorage.setItem('cx-widgets:consent', stored);
      try {
        const { window } = await openPage('one-post');
        expect(window.cxWidgets!.consent.granted).to.deep.equal(granted);
        expect(window.uncaught).to.deep.equal([]);
      } finally {
        localStorage.removeItem('cx-widgets:consent');
      }
    }
  });

  it('is not violated by any feed format, repaired or truncated, or by styles and handlers in a feed', async () => {
    const page = await openPage('feeds');
    expect(page.window.violations).to.deep.equal([]);
    expect(page.window.uncaught).to.deep.equal([]);
    expect(page.requests.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
    expect(page.words('#mended')).to.contain('Moving house?');
    expect(page.words('#styled')).to.match(/Styled\s*Plain/);
    expect(page.words('#cut').trim()).to.equal('The words of the author.');
    expect(page.document.querySelectorAll(':state(ready)').length).to.equal(5);
  });

  it('that blocks our policy shows the fallback for XML', async () => {
    const { words, window } = await openPage(
      'feeds',
      `${STRICT} require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    const hasTrustedTypes = 'trustedTypes' in window;
    // Where a browser does not know of Trusted Types, nothing is forbidden.
    expect(words('#mended').includes('The words of the author.')).to.equal(hasTrustedTypes);
    expect(window.warnings.some((warning) => /rss-wordpress.*Trusted Types policy cx-widgets/.test(warning))).to.equal(
      hasTrustedTypes,
    );
    expect(words('#mastodon')).to.contain('help line');
  });

  it('does not affect the elements’ styles', async () => {
    const { document: page, window } = await openPage('one-post');
    const card = page.querySelector('cx-social-embed')!.shadowRoot!.querySelector('article')!;
    expect(window.getComputedStyle(card).borderTopStyle).to.equal('solid');
  });

  it('that blocks our policy shows HTML as plain text', async () => {
    const { words } = await openPage(
      'fallback',
      `${STRICT} require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    expect(words('#html')).to.match(/Title\s*One & two/);
  });

  it('that blocks Lit’s policy leaves the page unchanged, without an error', async () => {
    const { words, window } = await openPage(
      'fallback',
      `${STRICT} require-trusted-types-for 'script'; trusted-types x`,
    );
    expect(words('cx-highlight')).to.equal('The words of the author.');
    expect(window.uncaught).to.deep.equal([]);
    expect(window.customElements.get('cx-highlight')).to.equal(undefined);
  });

  it('that blocks the feed causes the error policy, not network', async () => {
    const { window, words, document: page } = await openPage('fallback');
    expect(words('cx-highlight')).to.equal('The words of the author.');
    const element = page.querySelector('cx-highlight')!;
    const failed = new Promise<Event>((resolve) => element.addEventListener('cx-error', resolve, { once: true }));
    element.setAttribute('feed', 'https://feeds.example.com/other.json');
    expect(await failed).to.have.property('code', 'policy');
    expect(window.violations.length).to.equal(2);
  });
});
