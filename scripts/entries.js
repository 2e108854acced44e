import { readFileSync } from 'node:fs';

/**
 * What is built, each with its budget: bytes after brotli (quality 11). The build fails over a budget.
 * For an entry of the package it is all that the entry brings at once, Lit left out.
 */
export const CDN_ENTRY = { source: 'src/embed/cx-widgets.ts', file: 'dist/cdn/cx-widgets.js', budget: 73_000 };

/**
 * The lean script: elements for JSON in the page and JSON Feed, with the lazy code that it lists here, by the name of the
 * export. All other lazy code is left out.
 */
export const LEAN_ENTRY = {
  name: 'cx-cards',
  source: 'src/embed/cx-cards.ts',
  file: 'dist/cdn/cx-cards.js',
  budget: 53_500,
  has: ['highlightCard', 'spotlightCard', 'postCard', 'LightboxController', 'html', 'texts'],
};

/** Scripts beside it, each with a task of its own; nothing of them is in it. `frame.html` is copied. */
export const CDN_SCRIPTS = [
  { name: 'frame', source: 'src/embed/frame.ts', file: 'dist/cdn/frame.js', budget: 2_600 },
  { name: 'frame-parent', source: 'src/embed/frame-parent.ts', file: 'dist/cdn/frame-parent.js', budget: 600 },
  { name: 'dap', source: 'src/embed/dap-tag.ts', file: 'dist/cdn/dap.js', budget: 1_200 },
];

/**
 * Locale files, each with the messages of one language. Spanish is in the script of the elements; its file is for the
 * lean script.
 */
export const CDN_LOCALES = ['ar', 'de', 'es', 'fr', 'ht', 'ko', 'pt', 'ru', 'tl', 'vi', 'zh-Hans', 'zh-Hant'].map(
  (tag) => ({
    name: `locales/${tag}`,
    source: 'src/embed/locale.ts',
    translation: `src/locales/translations/${tag}.ts`,
    file: `dist/cdn/locales/${tag}.js`,
    budget: 3_200,
  }),
);

/** Styles for rendered HTML. */
export const CDN_STYLES = { source: 'src/embed/cx-static.css', file: 'dist/cdn/cx-static.css', budget: 3_500 };

/** @param {string} name */
const element = (name) => ({
  name,
  source: `src/elements/${name}/cx-${name}.ts`,
  classSource: `src/elements/${name}/${name}.ts`,
  file: `dist/npm/elements/${name}/cx-${name}.js`,
});

/** @type {readonly (keyof typeof BUDGETS)[]} */
const NAMES = JSON.parse(readFileSync(new URL('../src/elements/names.json', import.meta.url), 'utf8'));

const BUDGETS = {
  campaign: 55_500,
  'campaign-timeline': 50_500,
  event: 41_000,
  figures: 25_200,
  follow: 24_600,
  highlight: 38_300,
  'social-embed': 43_600,
  spotlight: 38_000,
};

/** One npm entry per element: `cx-widgets/cx-NAME` registers it, `cx-widgets/NAME` is the class alone. */
export const ELEMENT_ENTRIES = NAMES.map((name) => ({ ...element(name), budget: BUDGETS[name] }));

/** All elements from npm. */
export const NPM_ENTRY = { name: '', file: 'dist/npm/index.js', budget: 56_000 };

/** The studio: all files of the folder together. Each step is loaded when it is opened. */
export const STUDIO = { folder: 'dist/studio', budget: 335_300 };
