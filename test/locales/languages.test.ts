import { expect, nextFrame } from '@open-wc/testing';
import { addLocale } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { deepAll, place, settled, show, wordsOf } from '../support/reading.js';

const EVENT = JSON.stringify({ title: 'Open day', _cx: { type: 'event', start: '2024-10-01', status: 'cancelled' } });

describe('the language of messages', () => {
  it('is that of the nearest ancestor', async () => {
    const page = await show(
      `<cx-campaign data="[]" lang="en"><div lang="es-MX"><cx-event data='${EVENT}'></cx-event></div></cx-campaign>`,
    );
    expect(wordsOf(page)).to.match(/Cancelado.*1 de octubre de 2024/);
  });

  it('is found across shadow roots', async () => {
    const host = place(document.createElement('div'));
    host.lang = 'es';
    const element = document.createElement('cx-event');
    element.setAttribute('data', EVENT);
    const done = settled(element);
    host.attachShadow({ mode: 'open' }).append(element);
    await done;
    expect(wordsOf(element)).to.contain('Cancelado');
  });

  for (const language of ['tlh', 'x', 'not a tag', '']) {
    it(`is English for "${language}"`, async () => {
      const element = await show(`<cx-event lang="${language}" data='${EVENT}'></cx-event>`);
      expect(wordsOf(element)).to.match(/Canceled.*October 1, 2024/);
    });
  }

  it('can be added, with English for missing messages', async () => {
    addLocale('fr', { status: { cancelled: 'Annulé', postponed: 'Reporté' } });
    const element = await show(`<cx-event lang="fr-CA" data='${EVENT}'></cx-event>`);
    expect(wordsOf(element)).to.match(/Annulé.*1 octobre 2024/);
    expect(wordsOf(await show(`<cx-event lang="fr" data='[]'></cx-event>`))).to.contain(en.empty);
  });

  it('is marked for screen readers if the surrounding text is in another language', async () => {
    const post = JSON.stringify({
      url: 'https://x.com/ExampleAgency/status/1',
      content_text: 'Thank you.',
      date_published: '2024-10-01',
      language: 'en',
      _cx: { links: [{ url: 'https://example.gov/', label: 'Our site' }] },
    });
    const element = await show(`<cx-social-embed lang="es" data='${post}'></cx-social-embed>`);
    const spoken = [...deepAll(element, 'p, a, time')].map((part) => `${part.closest('[lang]')?.getAttribute('lang')}`);
    expect(new Set(spoken)).to.deep.equal(new Set(['en']));
    expect(deepAll(element, '[lang=es]').map(wordsOf)).to.deep.equal([
      ', X, 1 de octubre de 2024',
      '1 de octubre de 2024',
      '. Ver la publicación en X (en inglés)',
      ' (sitio externo)',
    ]);
  });

  it('is marked if the page’s language is missing; feed text counts as the page’s language', async () => {
    const element = await show(`<cx-event lang="tlh" data='${EVENT}'></cx-event>`);
    expect(deepAll(element, '[lang]').map((part) => `${part.lang} ${wordsOf(part)}`)).to.deep.equal([
      'en Canceled',
      'en Tuesday, October 1, 2024',
    ]);
    const empty = await show(`<cx-event lang="tlh" data='[]'></cx-event>`);
    expect(deepAll(empty, '[lang=en]').length).to.equal(1);
  });

  it('is not marked if everything is in one language', async () => {
    const feed = JSON.stringify({
      title: 'Ours',
      language: 'en-US',
      items: [JSON.parse(EVENT)],
      _cx: { start: '2024-10-01' },
    });
    const element = await show(`<cx-campaign lang="en" data='${feed}'></cx-campaign>`);
    expect(deepAll(element, '[lang]')).to.deep.equal([]);
  });

  it('follows changes of the page', async () => {
    const host = place(document.createElement('div'));
    const element = document.createElement('cx-event');
    element.setAttribute('data', EVENT);
    const done = settled(element);
    host.append(element);
    await done;
    expect(wordsOf(element)).to.contain('Canceled');
    host.lang = 'es';
    // The observer hears of it in a microtask, and the element draws in another.
    await nextFrame();
    expect(wordsOf(element)).to.contain('Cancelado');
  });
});

describe('an accessible name', () => {
  /** Every string of ours, and what functions of one word return. */
  const ours = new Set<string>();
  const collect = (messages: object): void => {
    for (const words of Object.values(messages))
      if (typeof words === 'string') ours.add(words);
      else if (typeof words === 'object') collect(words as object);
  };
  collect(en);

  /** The language in which a screen reader speaks an element's own attributes. */
  const languageOf = (element: Element): string => {
    const marked = element.closest('[lang]');
    const root = element.getRootNode();
    return marked ? marked.getAttribute('lang')! : root instanceof ShadowRoot ? languageOf(root.host) : '';
  };

  const posts = [1, 2, 3, 4].map((index) => ({
    url: `https://x.com/ExampleAgency/status/${index}`,
    content_text: 'شكرا. '.repeat(80),
    date_published: `2024-10-0${index}`,
    _cx: { handle: '@ExampleAgency', ...(index === 2 && { reply_to: 'https://x.com/ExampleAgency/status/1' }) },
  }));
  const items = [
    ...posts,
    { title: 'Report', language: 'en', image: '/examples/media/queue.svg', _cx: { related: [posts[2]!.url] } },
    { title: 'افتتاح', _cx: { type: 'event', start: '2024-10-01', speakers: [{ name: 'Sample Speaker' }] } },
    { title: 'تأسيس', date_published: '1949-07-01', _cx: { type: 'milestone', start: '1949-07-01' } },
  ];
  const feed = {
    language: 'ar',
    items,
    _cx: { channels: [{ url: 'https://x.com/ExampleAgency' }], figures: [{ value: 12 }] },
  };
  const data = JSON.stringify(feed).replaceAll("'", '&#39;');

  for (const markup of [
    '<cx-campaign></cx-campaign>',
    '<cx-highlight></cx-highlight>',
    '<cx-social-embed></cx-social-embed>',
    '<cx-social-embed layout="carousel" style="width: 320px"></cx-social-embed>',
    '<cx-event></cx-event>',
    '<cx-campaign-timeline with-filters></cx-campaign-timeline>',
    '<cx-campaign-timeline orientation="horizontal" style="width: 320px"></cx-campaign-timeline>',
  ])
    it(`is marked with its language: ${markup}`, async () => {
      const element = await show(markup.replace('></', ` lang="ar" data='${data}'></`));
      // The carousel measures first whether it scrolls.
      await nextFrame();
      await element.updateComplete;
      const named = deepAll(element, '[aria-label], iframe[title], option');
      expect(named.length).to.be.greaterThan(0);
      const wrong = named
        .map((one) => [one, one.getAttribute('aria-label') ?? one.title] as const)
        .filter(([one, name]) => ours.has(name) !== (languageOf(one) === 'en') && ours.has(name));
      expect(wrong.map(([one, name]) => `${one.localName} "${name}" in ${languageOf(one)}`)).to.deep.equal([]);
      // Content of feeds inside must not be taken for English.
      for (const card of deepAll(element, 'article').filter(
        (one) => !one.querySelector('article') && wordsOf(one).includes('شكرا'),
      ))
        expect(languageOf(card)).to.equal('ar');
    });

  it('is given to a list, a group or a section if the page is in our language', async () => {
    const names = async (markup: string): Promise<string[]> => {
      const element = await show(markup.replace('></', ` lang="en" data='${data.replace('"ar"', '"en"')}'></`));
      return deepAll(element, 'ul[aria-label], ol[aria-label], section[aria-label]').map((one) => one.ariaLabel!);
    };
    expect(await names('<cx-highlight></cx-highlight>')).to.contain(en.related);
    expect(await names('<cx-event></cx-event>')).to.contain(en.speakers);
    expect(await names('<cx-campaign></cx-campaign>')).to.include.members([en.posts, en.events]);
  });

  for (const language of ['tlh', 'not a tag', '__proto__'])
    it(`of a post in a language that has no dates has ours: ${language}`, async () => {
      const data = JSON.stringify({ ...posts[0], language });
      const element = await show(`<cx-social-embed lang="en" data='${data}'></cx-social-embed>`);
      expect(deepAll(element, 'article')[0]!.ariaLabel).to.equal('@ExampleAgency, X, October 1, 2024');
    });

  it('of a post has its date in the language of the post', async () => {
    const post = { ...posts[0], language: 'es' };
    const element = await show(`<cx-social-embed lang="en" data='${JSON.stringify(post)}'></cx-social-embed>`);
    expect(deepAll(element, 'article')[0]!.ariaLabel).to.equal('@ExampleAgency, X, 1 de octubre de 2024');
  });
});

describe('the language of a link’s target', () => {
  const linkTexts = (element: Element): string[] =>
    deepAll(element, 'a').map((link) => `${link.getAttribute('hreflang') ?? '-'} ${wordsOf(link).trim()}`);
  const highlight = (language: string, link: object, html = ''): string =>
    JSON.stringify({ title: 'T', language, content_html: html, _cx: { links: [{ url: '/report', ...link }] } });
  const shown = async (page: string, data: string, name = 'cx-highlight'): Promise<string[]> => {
    const element = await show(`<${name} lang="${page}"></${name}>`.replace('></', ` data='${data}'></`));
    return linkTexts(element);
  };

  it('follows link text in another language, in the page’s language', async () => {
    expect(await shown('es', highlight('es-US', { label: 'Informe', language: 'en-US' }))).to.deep.equal([
      'en-US Informe (en inglés)',
    ]);
    expect(await shown('en', highlight('en', { label: 'Report', language: 'es' }))).to.deep.equal([
      'es Report (in Spanish)',
    ]);
  });

  it('is read from hreflang in HTML', async () => {
    const html = '<p><a href="/informe" hreflang="es">Report</a></p>';
    expect((await shown('en', highlight('en', { label: 'More' }, html)))[0]).to.equal('es Report (in Spanish)');
  });

  it('is omitted if it is the language of the text', async () => {
    expect(await shown('es', highlight('es', { label: 'Informe', language: 'es-MX' }))).to.deep.equal([
      'es-MX Informe',
    ]);
    // The words of an English entry are English on a Spanish page too.
    expect(await shown('es', highlight('en', { label: 'Report', language: 'en' }))).to.deep.equal(['en Report']);
    expect(await shown('', highlight('en', { label: 'Report', language: 'en' }))).to.deep.equal(['en Report']);
  });

  it('is stated by our messages if an entry is not in the page’s language', async () => {
    const event = (language: string): string =>
      JSON.stringify({
        title: 'T',
        language,
        _cx: { type: 'event', start: '2099-10-01', registration_url: '/register' },
      });
    expect((await shown('es', event('en'), 'cx-event'))[0]).to.equal('- Inscribirse (en inglés)');
    expect((await shown('es', event('es'), 'cx-event'))[0]).to.equal('- Inscribirse');
    // Ours are English there, and lead to English.
    expect((await shown('tlh', event('en'), 'cx-event'))[0]).to.equal('- Register');
    expect((await shown('tlh', event('es'), 'cx-event'))[0]).to.equal('- Register (in Spanish)');
  });

  it('is stated as a tag if the language has no known name', async () => {
    for (const tag of ['xx-Fake', 'not a tag', 'x']) {
      const [link] = await shown('en', highlight('en', { label: 'Report', language: tag }));
      expect(link, tag).to.match(/Report \(in (xx|not a tag|x)\)$/);
    }
  });

  it('is stated for channels', async () => {
    const feed = JSON.stringify({
      title: 'T',
      language: 'en',
      items: [],
      _cx: { channels: [{ url: '/boletin', label: 'Newsletter', language: 'es' }] },
    });
    expect(await shown('en', feed, 'cx-follow')).to.deep.equal(['es Newsletter (in Spanish)']);
  });
});
