/** Removes white space that is never rendered from html`` and css`` literals. */
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';

/** Block elements, beside whose tags white space is never rendered. */
const BLOCKS =
  'article|aside|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|nav|ol|p|section|summary|template|ul';

const tag = (slash, names) => `<${slash}(?:${names})(?:\\s[^>]*)?>`;

/** Tags beside which white space is never rendered. A button is inline, but its content is a block. */
const BEFORE = new RegExp(` (?=${tag('/?', BLOCKS)}|${tag('/', 'button')})`, 'g');
const AFTER = new RegExp(`(${tag('/?', BLOCKS)}|${tag('', 'button')}) `, 'g');

/**
 * Removes only white space that is never rendered. General minifiers treat a template as a whole page and drop the space
 * in `<span> (external site)</span>`, which joins two words for a screen reader.
 */
export function minifyHtml(html) {
  return html
    .replace(/\s+/g, ' ')
    .replace(/ (?=\/?>)/g, '')
    .replace(BEFORE, '')
    .replace(AFTER, '$1');
}

async function minifyCss(css) {
  // An escape such as \2713 is valid in CSS, but not in the template literal around it.
  const options = { loader: 'css', minify: true, charset: 'utf8', target: 'es2022', logLevel: 'error' };
  const { code } = await transform(css, options);
  return code.trim();
}

const PLACEHOLDER = 'cx-expression';

/** Strategy for minify-literals: joins a template's parts, minifies the whole, and splits it again. */
const strategy = {
  getPlaceholder: () => PLACEHOLDER,
  combineHTMLStrings: (parts, placeholder) => parts.map(({ text }) => text).join(placeholder),
  splitHTMLByPlaceholder: (html, placeholder) => html.split(placeholder),
  minifyHTML: async (html) => minifyHtml(html),
  minifyCSS: minifyCss,
};

const minified = async (code, fileName) => minifyHTMLLiterals(code, { fileName, strategy });

/** Minifies the templates of the studio in esbuild. */
export const minifyStudioTemplates = {
  name: 'minify-studio-templates',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]studio[\\/].*\.ts$/ }, async ({ path }) => {
      const code = readFileSync(path, 'utf8');
      return { contents: (await minified(code, path))?.code ?? code, loader: 'ts' };
    }),
};

/** @type {import('vite').Plugin} */
export const minifyTemplates = {
  name: 'minify-templates',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|css|svg)`/ },
    async handler(code, id) {
      const result = await minified(code, id);
      return result ? { code: result.code, map: result.map ?? null } : null;
    },
  },
};
