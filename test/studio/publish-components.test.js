/** The components that the studio hands out, as the compilers of their frameworks understand them. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { compile as compileSvelte } from 'svelte/compiler';
import { render as renderSvelte } from 'svelte/server';
import { createSSRApp } from 'vue';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { renderToString } from 'vue/server-renderer';
import { importStudio } from './source.js';

const { publicationOf, placeOf, snippetFor } = await importStudio(
  'studio/page/publication.ts',
  'studio/page/place.ts',
  'studio/page/snippets.ts',
);

const CAMPAIGNS = {
  'words that are code in templates': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Service {{ Week }}',
    items: [
      {
        id: 'one',
        title: 'Shorter {forms} & "letters" <for> people',
        content_html: '<p>{#if once} {@html x} {{ constructor }} &lt;b&gt; 100&nbsp;%</p><pre>one\n  two {three}</pre>',
        attachments: [{ url: 'a.png', mime_type: 'image/png', _cx: { alt: 'A "{form}"' } }],
        _cx: { type: 'highlight', agency: '{Example} Agency', tags: ['{{a}}'] },
      },
    ],
  },
  'the example of 2024': JSON.parse(readFileSync('examples/cxday-2024.json', 'utf8')),
};
const ATTRIBUTES = { types: 'highlight post', 'with-filters': '', limit: '50' };

const snippet = (way, feed, spot) =>
  snippetFor(
    way,
    publicationOf({
      feed,
      name: 'campaign.json',
      element: 'campaign-timeline',
      attributes: ATTRIBUTES,
      place: placeOf('/cx/'),
      now: Date.UTC(2026, 9, 1),
    }),
    { tokens: [], heights: new Map() },
  ).blocks.find((block) => block.spot === spot).code;

/** Bundles code and imports it; our elements need a browser, so their modules are empty. */
async function load(contents, loader) {
  const elements = {
    name: 'elements',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^cx-widgets\// }, ({ path }) => ({ path, namespace: 'elements' }));
      onLoad({ filter: /./, namespace: 'elements' }, () => ({ contents: '' }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsxFactory: 'createNode',
    external: ['vue', 'svelte', 'svelte/*'],
    plugins: [elements],
    logLevel: 'silent',
  });
  // In a file of this folder, packages are found.
  const text = outputFiles[0].text.replace(/from "([^"]+)"/g, (_, name) => `from "${import.meta.resolve(name)}"`);
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

/** Makes HTML of JSX like React: null and true are special, and names of attributes are those of properties. */
const CREATE_NODE = `
const escaped = (text) => String(text).replace(/[&<>"]/g, (mark) => '&#' + mark.charCodeAt() + ';');
const createNode = (tag, properties, ...children) => ({
  html: '<' + tag + Object.entries(properties ?? {}).map(([name, value]) => ' ' + name + '="' + escaped(value) + '"').join('') +
    '>' + children.map((child) => child.html ?? escaped(child)).join('') + (/^(br|img)$/.test(tag) ? '' : '</' + tag + '>'),
});
`;

const RENDER = {
  async react(code) {
    const { Campaign } = await load(CREATE_NODE + code, 'tsx');
    return Campaign().html;
  },
  async vue(code) {
    const compilerOptions = { isCustomElement: (tag) => tag.startsWith('cx-') };
    const { descriptor, errors } = parseVue(code, { templateParseOptions: compilerOptions });
    assert.deepEqual(errors, []);
    const { content } = compileScript(descriptor, {
      id: 'campaign',
      inlineTemplate: true,
      templateOptions: { ssr: true, ssrCssVars: [], compilerOptions },
    });
    return renderToString(createSSRApp((await load(content, 'ts')).default));
  },
  async svelte(code) {
    const { js, warnings } = compileSvelte(code, { generate: 'server' });
    assert.deepEqual(
      warnings.map(({ message }) => message),
      [],
    );
    return renderSvelte((await load(js.code, 'js')).default).body;
  },
};

const parsed = (html) => new JSDOM(`<body>${html}`).window.document.querySelector('cx-campaign-timeline');
const INLINE = 'a, code, em, img, span, strong';
/** Returns the words as they are shown: blocks are apart, and white space counts in preformatted text only. */
const wordsOf = (root) => {
  const preformatted = [...root.querySelectorAll('pre')].map(({ textContent }) => textContent);
  for (const block of root.querySelectorAll(`:not(${INLINE})`)) {
    block.before(' ');
    block.after(' ');
  }
  return [root.textContent.replace(/[ \n]+/g, ' ').trim(), ...preformatted];
};

for (const [name, feed] of Object.entries(CAMPAIGNS)) {
  for (const [way, render] of Object.entries(RENDER)) {
    test(`the component for ${way} has the words of the element: ${name}`, async () => {
      const expected = parsed(snippet('element', feed, 'body'));
      const element = parsed(await render(snippet(way, feed, 'component')));
      assert.deepEqual(wordsOf(element), wordsOf(expected));
      const alternatives = (root) => [...root.querySelectorAll('img')].map((image) => image.getAttribute('alt'));
      assert.deepEqual(alternatives(element), alternatives(expected));
      const links = (root) => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      assert.deepEqual(links(element), links(expected));
      assert.equal(element.getAttribute('limit'), '50');
    });
  }
}
