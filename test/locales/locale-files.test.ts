/** Locale files, as they are built, on pages that load them in different ways. */
import { expect } from '@open-wc/testing';
import { VERSION } from '../../src/util/version.js';
import { until } from '../support/controls.js';
import { openMarkup, openStreamed, runScript, scriptTag, type Framed } from '../support/frames.js';
import { wordsOf } from '../support/reading.js';

const WHOLE = '/dist/cdn/cx-widgets.js';
const file = (tag: string): string => `/dist/cdn/locales/${tag}.js`;

const EVENT = JSON.stringify({ title: 'Open day', _cx: { type: 'event', start: '2024-10-01', status: 'cancelled' } });
const element = (lang: string): string => `<cx-event lang="${lang}" data='${EVENT}'>Own words</cx-event>`;

const RECORD = `<script>
  warnings = []; console.warn = (...words) => warnings.push(words.join(" "));
  seen = [];
  const look = () => {
    const words = document.querySelector('cx-event')?.shadowRoot?.textContent.trim();
    if (words && seen.at(-1) !== words) seen.push(words);
    requestAnimationFrame(look);
  };
  look();
</script>`;

interface Page extends Framed {
  readonly warnings: readonly string[];
  /** The different words that the element has shown, frame by frame. */
  readonly seen: readonly string[];
}

const recorded = (page: Framed): Page => {
  const { warnings, seen } = page.window as unknown as Page;
  return { ...page, warnings, seen };
};

const open = async (head: string, body: string): Promise<Page> =>
  recorded(await openMarkup(`${RECORD}${head}<body>${body}`));

const shown = ({ document }: Framed): string => wordsOf(document.querySelector('cx-event')!);

/** Whether an element shows its event, or that it is loading, in French. */
const isFrench = (words: string): boolean => /Annulé|Chargement/.test(words);

/** A locale file after a change, as an address. */
async function changed(tag: string, change: (text: string) => string): Promise<string> {
  const text = change(await (await fetch(file(tag))).text());
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

describe('a locale file', () => {
  const ORDERS: Record<string, string> = {
    'before the script': scriptTag('', file('fr')) + scriptTag('', WHOLE),
    'before the script, both deferred': scriptTag('defer', file('fr')) + scriptTag('defer', WHOLE),
    'before the script as a module': scriptTag('', file('fr')) + scriptTag('type="module"', WHOLE),
    'after the script': scriptTag('', WHOLE) + scriptTag('', file('fr')),
    'after the script, both deferred': scriptTag('defer', WHOLE) + scriptTag('defer', file('fr')),
    'after the script, both modules': scriptTag('type="module"', WHOLE) + scriptTag('type="module"', file('fr')),
  };
  for (const [order, scripts] of Object.entries(ORDERS)) {
    it(`shows its language without another before: ${order}`, async () => {
      const page = await open(scripts, element('fr-CA'));
      await until(() => /Annulé/.test(shown(page)));
      await until(() => page.seen.length);
      expect(page.seen.filter((words) => !isFrench(words))).to.deep.equal([]);
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('shows its language without another before if it loads slowly', async () => {
    const streamed = await openStreamed([
      `${RECORD}${scriptTag('', WHOLE)}<body>${element('fr')}`,
      scriptTag('', file('fr')),
    ]);
    const page = recorded(streamed);
    await until(() => page.document.querySelector('cx-event:defined'));
    await until(() => page.document.querySelector('cx-event')!.shadowRoot);
    // The author's words stay meanwhile.
    await until(() => page.document.querySelector('cx-event')!.shadowRoot!.querySelector('slot'));
    await streamed.next();
    await until(() => /Annulé/.test(shown(page)));
    await until(() => page.seen.length);
    expect(page.seen.filter((words) => !isFrench(words))).to.deep.equal([]);
    expect(page.warnings).to.deep.equal([]);
  });

  it('changes elements that were in English in place, and says how to avoid it', async () => {
    const page = await open(scriptTag('', WHOLE), element('fr'));
    await until(() => /Canceled/.test(shown(page)));
    const article = page.document.querySelector('cx-event')!.shadowRoot!.querySelector('article');
    await runScript(page.document, file('fr'));
    await until(() => /Annulé/.test(shown(page)));
    await until(() => page.seen.at(-1)!.includes('Annulé'));
    expect(page.document.querySelector('cx-event')!.shadowRoot!.querySelector('article'), 'the card').to.equal(article);
    // One language, then the other; never nothing, a message or the author's words in between.
    expect(page.seen.map((words) => /Canceled|Annulé/.exec(words)?.[0])).to.deep.equal(['Canceled', 'Annulé']);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/"fr".*load it before the script/);
  });

  it('is silent if its language comes to the page later', async () => {
    const page = await open(scriptTag('', WHOLE), element('en'));
    await until(() => /Canceled/.test(shown(page)));
    await runScript(page.document, file('fr'));
    page.document.querySelector('cx-event')!.setAttribute('lang', 'fr');
    await until(() => /Annulé/.test(shown(page)));
    await runScript(page.document, file('fr'));
    expect(page.warnings).to.deep.equal([]);
  });

  it('warns once of another version, and fills missing messages with English', async () => {
    const other = await changed('fr', (text) =>
      text
        .replaceAll(VERSION, '9.9.9')
        .replace(/\bstatus:\s*\{[^}]*\}/, 'state:{cancelled:"Annulé"}')
        .replace(/speakers:[^,]*,/, 'speakers:7,'),
    );
    const page = await open(scriptTag('', other) + scriptTag('', WHOLE), element('fr'));
    await until(() => /Canceled/.test(shown(page)));
    expect(shown(page)).to.contain('1 octobre 2024');
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/9\.9\.9/);
    expect(page.warnings[0])
      .to.match(/unusable: .*speakers/)
      .and.match(/unusable: .*state/);
    expect(page.warnings[0]).to.match(/in English: .*status/);
  });

  it('serves several files at once, and the lean script', async () => {
    const scripts = [file('ar'), file('zh-Hant'), '/dist/cdn/cx-cards.js'].map((address) => scriptTag('', address));
    const post = `data='{"url":"https://x.com/ExampleAgency/status/1","content_text":"A","date_published":"2024-10-01"}'`;
    const page = await open(
      scripts.join(''),
      `<cx-social-embed lang="ar" ${post}></cx-social-embed><cx-social-embed lang="zh-TW" ${post}></cx-social-embed>`,
    );
    const words = (): string =>
      [...page.document.querySelectorAll('cx-social-embed')].map(({ shadowRoot }) => shadowRoot?.textContent).join(' ');
    await until(() => words().includes('مشاهدة المنشور على X') && words().includes('在 X 上查看貼文'));
    expect(page.warnings).to.deep.equal([]);
  });

  for (const [lang, tag, words] of [
    ['zh', 'zh-Hans', '已取消'],
    ['zh-Hans-SG', 'zh-Hans', '已取消'],
    ['zh-HK', 'zh-Hant', '2024年10月1日'],
    ['fil-PH', 'tl', 'Kinansela'],
    ['tl', 'tl', 'Kinansela'],
    ['pt-BR', 'pt', 'Cancelado'],
    ['es', 'es', 'Cancelado'],
  ] as const)
    it(`${tag} serves ${lang}`, async () => {
      const page = await open(scriptTag('', file(tag)) + scriptTag('', WHOLE), element(lang));
      await until(() => shown(page).includes(words));
      expect(page.document.querySelector('cx-event')!.shadowRoot!.querySelector('[lang=en]')).to.equal(null);
    });

  it('leaves other languages in English, in the time that the page takes', async () => {
    const page = await open(scriptTag('', file('fr')) + scriptTag('', WHOLE), element('tlh'));
    await until(() => /Canceled/.test(shown(page)));
    expect(page.warnings).to.deep.equal([]);
  });
});

describe('addLocale', () => {
  const JUNK: [given: string, warning: RegExp][] = [
    ['null', /addLocale\("fr"/],
    ['undefined', /addLocale\("fr"/],
    ['42', /addLocale\("fr"/],
    ['"fr"', /"fr".*addLocale\("fr"/],
    ['"fr", null', /"fr".*addLocale\("fr"/],
    ['"not a tag", {more: "Plus"}', /"not a tag".*addLocale\("fr"/],
    ['"", {more: "Plus"}', /addLocale\("fr"/],
    ['"fr", "Plus"', /unusable/],
    ['"fr", ["Plus"]', /unusable: 0/],
    ['"fr", {status: "Annulé"}', /unusable: status/],
    ['"fr", {status: {cancelled: 7}, speakers: {}, mores: "Plus"}', /unusable: status\.cancelled, speakers, mores/],
    ['"fr", JSON.parse(\'{"__proto__": {"more": "Plus"}, "constructor": "a"}\')', /unusable: __proto__, constructor/],
  ];
  for (const [given, warning] of JUNK)
    it(`ignores junk with one warning: ${given}`, async () => {
      const page = await open(scriptTag('', WHOLE) + `<script>cxWidgets.addLocale(${given})</script>`, element('fr'));
      await until(() => /Canceled/.test(shown(page)));
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.match(warning);
    });

  it('uses English for a message that fails or is no text', async () => {
    const messages = `{ originalOn() { throw new Error('no') }, postOn: () => 7, inLanguage: () => undefined }`;
    const post = JSON.stringify({
      url: 'https://x.com/i/status/1',
      content_text: 'A',
      _cx: { links: [{ url: '/a', label: 'A', language: 'es' }] },
    });
    const page = await open(
      scriptTag('', WHOLE) + `<script>cxWidgets.addLocale('fr', ${messages})</script>`,
      `<cx-social-embed lang="fr" data='${post}'></cx-social-embed>`,
    );
    const embed = page.document.querySelector('cx-social-embed')!;
    await until(() => /Post on X/.test(wordsOf(embed)));
    expect(embed.shadowRoot!.textContent).to.contain('See the post on X').and.contain('(in espagnol)');
  });

  it('changes single messages of a language and keeps the others', async () => {
    const head = `${scriptTag('', WHOLE)}<script>cxWidgets.addLocale('es', { speakers: 'Ponentes' })</script>`;
    const page = await open(head, element('es'));
    await until(() => /Cancelado/.test(shown(page)));
    expect(page.warnings).to.deep.equal([]);
  });
});
