/**
 * The package for Drupal, as it was built. Drupal itself is not run here: the files are compared with what its source says
 * about them. Run `npm run build` first.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { parse } from 'yaml';
import { render } from '../../cli/dist/index.js';
import { PACKAGES, packageZip } from '../../scripts/package-zip.js';
import { filesIn } from '../../scripts/release.js';

const MODULE = 'dist/drupal/cx_widgets';
const RECIPE = `${MODULE}/recipes/cx_widgets_format`;
const GUIDE = readFileSync('docs/how-to/drupal.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// Symfony, which reads YAML for Drupal, knows version 1.1 of it.
const read = (file) => parse(readFileSync(file, 'utf8'), { schema: 'yaml-1.1' });
const files = filesIn(MODULE);
const libraries = read(`${MODULE}/cx_widgets.libraries.yml`);
const format = read(`${RECIPE}/config/filter.format.cx_widgets.yml`);
const editor = read(`${RECIPE}/config/editor.editor.cx_widgets.yml`);
const editable = editor.settings.plugins.ckeditor5_sourceEditing.allowed_tags;

/** Returns what a list such as `<a href> <p>` allows: attributes by tag. */
function allowedIn(list) {
  const tags = new Map();
  for (const [, tag, attributes] of list.matchAll(/<([a-z][a-z0-9]*)((?: [a-z-]+)*)>/g)) {
    tags.set(tag, new Set([...(tags.get(tag) ?? []), ...attributes.split(' ').filter(Boolean)]));
  }
  return tags;
}

const ALLOWED = allowedIn(format.filters.filter_html.settings.allowed_html);

/** Attributes that the filter keeps on every element (FilterHtml::getHTMLRestrictions()). */
const EVERYWHERE = ['lang', 'dir'];

/** Elements and attributes of markup that the text format would remove. */
function removedFrom(markup) {
  const { body } = new JSDOM(markup).window.document;
  const lost = [...body.querySelectorAll('*')].flatMap(({ localName, attributes }) => {
    const own = ALLOWED.get(localName);
    if (!own) return [`<${localName}>`];
    return [...attributes]
      .filter(({ name }) => !own.has(name) && !EVERYWHERE.includes(name))
      .map(({ name }) => `<${localName} ${name}>`);
  });
  return [...new Set(lost)];
}

const only = (value, keys) =>
  assert.deepEqual(
    Object.keys(value).filter((key) => !keys.includes(key)),
    [],
  );

test('the module has no PHP, and its files are those that Drupal looks for', () => {
  assert.deepEqual(
    files.filter((file) => /\.(?:php|module|install|theme|inc|profile)$/.test(file)),
    [],
  );
  for (const file of ['cx_widgets.info.yml', 'cx_widgets.libraries.yml', 'README.md', 'LICENSE', 'cdn/LICENSES.md']) {
    assert.ok(files.includes(join(MODULE, file)), file);
  }
  const info = read(`${MODULE}/cx_widgets.info.yml`);
  only(info, ['name', 'type', 'description', 'package', 'version', 'core_version_requirement']);
  assert.equal(info.type, 'module');
  assert.equal(info.version, version);
  // Recipes are in 10.3 and later.
  assert.equal(info.core_version_requirement, '^10.3 || ^11');
});

test('each library has the files of the release, with their hashes and not aggregated', () => {
  const listed = Object.values(libraries).flatMap(({ js = {}, css = {}, ...rest }) => {
    only(rest, ['version', 'license']);
    assert.equal(String(rest.version), version);
    assert.equal(rest.license['gpl-compatible'], true);
    only(css, ['base', 'layout', 'component', 'state', 'theme']);
    return [...Object.entries(js), ...Object.values(css).flatMap((one) => Object.entries(one))];
  });
  assert.ok(listed.length > 10);
  for (const [file, options] of listed) {
    only(options, ['minified', 'preprocess', 'attributes', 'weight']);
    assert.equal(options.preprocess, false, file);
    const bytes = readFileSync(join(MODULE, file));
    const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    assert.equal(options.attributes.integrity, hash, file);
    assert.ok(bytes.equals(readFileSync(file.replace('cdn/', 'dist/cdn/'))), `${file} is that of the release`);
  }
  const unlisted = files.filter((file) => /\.(?:js|css)$/.test(file) && !listed.some(([one]) => file.endsWith(one)));
  assert.deepEqual(unlisted, []);
});

test('a locale file comes before the script', () => {
  const names = Object.keys(libraries).filter((name) => name.startsWith('locale-'));
  assert.ok(names.includes('locale-zh-hans') && !names.includes('locale-es'), names.join());
  for (const name of names) {
    assert.match(name, /^[a-z0-9_-]+$/);
    // Drupal refuses weights above 0 (LibraryDiscoveryParser).
    const [{ weight }] = Object.values(libraries[name].js);
    assert.ok(weight < 0, name);
  }
  assert.equal(Object.values(libraries['cx-widgets'].js)[0].weight, undefined);
});

test('the recipe installs what its configuration needs, and gives nobody a permission', () => {
  const recipe = read(`${RECIPE}/recipe.yml`);
  // Drupal refuses other keys (Recipe::parse()); "strict" is not in 10.3.
  only(recipe, ['name', 'description', 'type', 'install']);
  assert.equal(recipe.type, 'Text format editor');
  assert.match(recipe.name, /^[^\p{C}]+$/u);
  const needed = [format, editor].flatMap(({ dependencies }) => dependencies.module);
  for (const name of [...needed, 'cx_widgets']) assert.ok(recipe.install.includes(name), name);
  const config = readdirSync(`${RECIPE}/config`).sort();
  assert.deepEqual(config, ['editor.editor.cx_widgets.yml', 'filter.format.cx_widgets.yml']);
});

test('text format and editor are named alike, and have the keys of their schema', () => {
  only(format, ['langcode', 'status', 'dependencies', 'name', 'format', 'weight', 'filters']);
  only(editor, ['langcode', 'status', 'dependencies', 'format', 'editor', 'settings', 'image_upload']);
  assert.deepEqual([format.format, editor.format, editor.editor], ['cx_widgets', 'cx_widgets', 'ckeditor5']);
  assert.deepEqual(editor.dependencies.config, [`filter.format.${format.format}`]);
  for (const [id, filter] of Object.entries(format.filters)) {
    assert.equal(filter.id, id);
    only(filter, ['id', 'provider', 'status', 'weight', 'settings']);
  }
});

/** What buttons of CKEditor 5 make in Drupal (ckeditor5.ckeditor5.yml), and which have settings of their own. */
const BUTTONS = {
  bold: '<strong>',
  italic: '<em>',
  link: '<a href>',
  bulletedList: '<ul> <li>',
  numberedList: '<ol start> <li>',
  blockQuote: '<blockquote>',
  drupalInsertImage: '<img src alt data-entity-uuid data-entity-type height width data-caption data-align>',
  heading: '<h2> <h3> <h4> <h5> <h6>',
  code: '<code>',
  sourceEditing: '',
};
const WITH_SETTINGS = ['ckeditor5_heading', 'ckeditor5_imageResize', 'ckeditor5_list', 'ckeditor5_sourceEditing'];

test('the filter allows exactly what the editor can make, or Drupal would refuse to save it', () => {
  const items = editor.settings.toolbar.items.filter((item) => item !== '|');
  assert.deepEqual(items.toSorted(), Object.keys(BUTTONS).sort());
  assert.deepEqual(Object.keys(editor.settings.plugins).sort(), WITH_SETTINGS);
  const made = ['<br> <p>', ...items.map((item) => BUTTONS[item])].join(' ');
  const sorted = (tags) => [...tags].map(([tag, names]) => [tag, ...[...names].sort()].join(' ')).sort();
  assert.deepEqual(sorted(ALLOWED), sorted(allowedIn([made, ...editable].join(' '))));
  const buttons = allowedIn(made);
  for (const one of editable) {
    assert.match(one, /^<[a-z][a-z0-9]*(?: [a-z-]+)+>$/, 'a tag without attributes may belong to a button');
    const [[tag, names]] = allowedIn(one);
    assert.deepEqual(
      [...names].filter((name) => buttons.get(tag)?.has(name)),
      [],
      `${tag}: a button makes these`,
    );
    assert.deepEqual(
      [...names].filter((name) => /^(?:on|style)/.test(name)),
      [],
    );
  }
});

test('the text format keeps the snippets of the guide, and its list is part of it', () => {
  const snippets = [...GUIDE.matchAll(/```html drupal\n([^]*?)```/g)].map(([, code]) => code);
  assert.equal(snippets.length, 2);
  for (const snippet of snippets) assert.deepEqual(removedFrom(snippet), []);
  const [, listed] = /```text drupal\n([^]*?)```/.exec(GUIDE);
  for (const [tag, names] of allowedIn(listed)) {
    assert.ok(names.size > 20, tag);
    assert.deepEqual(
      [...names].filter((name) => !ALLOWED.get(tag)?.has(name)),
      [],
      tag,
    );
  }
});

test('the text format keeps every attribute of every element that strangers may set', () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const names = new Set(elements.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name)));
  const lost = [...names].filter((name) => !ALLOWED.get('div').has(`data-cx-${name}`));
  assert.deepEqual(lost.sort(), ['media-hosts', 'trusted-hosts']);
});

test('the text format keeps all words that render writes, with their structure and classes', () => {
  const examples = readdirSync('examples').filter((name) => name.endsWith('.json'));
  const pages = examples.flatMap((name) => {
    const campaign = JSON.parse(readFileSync(`examples/${name}`, 'utf8'));
    return campaign.items ? [render(campaign), render(campaign, { element: 'timeline', lang: 'es' })] : [];
  });
  assert.ok(pages.length > 5);
  const lost = new Set(pages.flatMap(removedFrom));
  // Drupal adds it to every picture itself (filter_image_lazy_load).
  assert.deepEqual([...lost], ['<img loading>']);
});

test('the release has the package as one folder in a zip, the same bytes each time', () => {
  const [[name, folder]] = Object.entries(PACKAGES).filter(([, one]) => one === 'dist/drupal');
  assert.equal(name, 'cx-widgets-drupal.zip');
  const zip = packageZip(folder);
  assert.deepEqual(Object.keys(unzipSync(zip)).sort(), files.map((file) => file.slice('dist/drupal/'.length)).sort());
  assert.ok(Buffer.from(zip).equals(Buffer.from(packageZip(folder))));
});

test('the guide and the README name paths that are in the package', () => {
  const readme = readFileSync(`${MODULE}/README.md`, 'utf8');
  for (const text of [GUIDE, readme]) {
    const paths = [...text.matchAll(/\b(?:cx_widgets\/)?(recipes\/cx_widgets_format[\w./]*)/g)].map(([, path]) => path);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.ok(existsSync(join(MODULE, path)), path);
    const [, library] = /- cx_widgets\/([\w-]+)\n/.exec(text);
    assert.ok(libraries[library], library);
    assert.match(text, /`cx_widgets\/locale-fr`/);
  }
  assert.ok(GUIDE.includes(basename(Object.keys(PACKAGES).find((one) => one.includes('drupal')))));
});
