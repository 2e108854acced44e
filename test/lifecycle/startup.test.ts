import { expect } from '@open-wc/testing';
import { openMarkup, runScript } from '../support/frames.js';
import { until } from '../support/controls.js';

/** Wraps the constructors of `Intl`, so that the created objects can be listed. */
const WRAP = `
  window.made = [];
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(Intl))) {
    const own = Intl[name];
    if (typeof own !== 'function' || !own.prototype) continue;
    const note = (args) => made.push(name + ' ' + JSON.stringify(args));
    Intl[name] = new Proxy(own, {
      construct(target, args) { note(args); return Reflect.construct(target, args); },
      apply(target, self, args) { note(args); return Reflect.apply(target, self, args); },
    });
  }
  for (const type of [Number, Date]) {
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      const own = type.prototype[name];
      if (own) type.prototype[name] = function (...args) { made.push(name); return own.apply(this, args); };
    }
  }
`;

const AGO = new Date(Date.now() - 3 * 86_400_000).toISOString();

interface Item {
  readonly _cx: object;
  readonly language?: string;
}

const ENTRIES = [
  { _cx: { type: 'highlight', agency: 'Example Agency' }, title: 'A form', date_published: '2024-10-01T13:00:00Z' },
  { _cx: { type: 'spotlight', person: { name: 'Ana' }, quote: 'Words' }, date_published: '2024-10-02' },
  {
    _cx: {
      type: 'post',
      metrics: { likes: 12_345, replies: 3 },
      poll: {
        options: [
          { label: 'Yes', votes: 2 },
          { label: 'No', votes: 5 },
        ],
        closed: true,
      },
      links: [{ url: 'https://example.gov/es', label: 'More', language: 'es' }],
    },
    url: 'https://x.com/ExampleAgency/status/1',
    content_text: 'Thank you, #CXDay! See example.gov and https://example.gov/a?b=1 or @someone.',
    date_published: AGO,
    language: 'es',
  },
  { _cx: { type: 'milestone', start: '2019-10', end: '2021-03', figure: { value: 12_000, label: 'forms' } } },
].map((entry: Item, index) => ({ id: `${index}`, title: `Entry ${index}`, ...entry }));

/** Engines write shares and large counts in the Spanish of the United States differently, so `Intl` does. */
const isOwn = (key: string, language: string): boolean => language !== 'es-US' || !['metrics', 'poll'].includes(key);

/** Events are in a zone whose name only `Intl` knows. A zone needs `Intl` in engines without `Temporal`. */
const ZONE = 'Temporal' in globalThis ? { timezone: 'America/New_York' } : {};

const feedIn = (language: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A week',
    language,
    _cx: { start: '2024-10-01', end: '2024-10-07', ...ZONE, figures: [{ value: 1234, label: 'calls' }] },
    items: ENTRIES.map(({ _cx, ...entry }) => ({
      ...entry,
      language: entry.language ?? language,
      _cx: Object.fromEntries(Object.entries(_cx).filter(([key]) => isOwn(key, language))),
    })),
  });

interface Made extends Window {
  readonly made: readonly string[];
}

describe('before the first paint', () => {
  for (const language of ['en', 'en-US', 'es', 'es-US']) {
    for (const name of ['cx-campaign', 'cx-highlight', 'cx-spotlight', 'cx-social-embed', 'cx-campaign-timeline']) {
      it(`${name} creates no Intl object in ${language}`, async () => {
        const page = await openMarkup(`<body><div lang="${language}"></div><script>${WRAP}</script>`);
        const { document, window } = page;
        const element = document.createElement(name);
        const json = document.createElement('script');
        json.type = 'application/json';
        json.textContent = feedIn(language);
        element.append(json);
        let isLoaded = false;
        element.addEventListener('cx-load', () => (isLoaded = true));
        document.querySelector('div')!.append(element);
        await runScript(document);
        await until(() => isLoaded);
        expect((window as unknown as Made).made).to.deep.equal([]);
      });
    }
  }
});
