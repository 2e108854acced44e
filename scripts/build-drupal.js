/**
 * Builds the package for Drupal in dist/drupal/: a module without PHP, which has the library, and a recipe, which has the
 * text format. Files in packages/drupal/ are copied; those with hashes or lists are written.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { allowedHtml, editableTags, FORMAT } from './drupal-format.js';
import { CDN_LOCALES } from './entries.js';
import { filesIn } from './release.js';

const SOURCE = 'packages/drupal';

/** The folder of the module, under the name that Drupal knows it by. */
export const MODULE = 'dist/drupal/cx_widgets';

const CONFIG = 'recipes/cx_widgets_format/config';

/** Spanish is in the script, and German is there to test layouts. */
const LOCALES = CDN_LOCALES.filter(({ name }) => !/\/(?:es|de)$/.test(name)).map(({ name }) => name);

const YAML = { schema: 'yaml-1.1', lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false };

/** @param build - `copyRecorded` and `contents` of scripts/build.js. */
export function buildDrupal({ copyRecorded, contents }) {
  rmSync(dirname(MODULE), { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  checkVersion(version);
  const own = ['LICENSE', ...filesIn(SOURCE)];
  contents.addOwn(...own);
  for (const file of own) copyRecorded(file, join(MODULE, relative(SOURCE, file).replace('../../', '')));
  for (const file of ['cx-widgets.js', 'cx-static.css', 'LICENSES.md', ...LOCALES.map((name) => `${name}.js`)]) {
    copyRecorded(`dist/cdn/${file}`, `${MODULE}/cdn/${file}`);
  }
  const written = {
    'cx_widgets.libraries.yml': libraries(version),
    [`${CONFIG}/filter.format.${FORMAT}.yml`]: textFormat(),
    [`${CONFIG}/editor.editor.${FORMAT}.yml`]: textEditor(),
  };
  for (const [name, value] of Object.entries(written)) {
    const file = join(MODULE, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stringify(value, YAML));
    contents.addOwn(file);
  }
}

/** Throws unless the module has the version of the package. */
function checkVersion(version) {
  const file = join(SOURCE, 'cx_widgets.info.yml');
  const line = `version: '${version}'`;
  if (!readFileSync(file, 'utf8').includes(line)) throw new Error(`${file} has no "${line}"; set the version there.`);
}

/** Returns the libraries: the script, and one more language each, which a script takes only if it is loaded before. */
function libraries(version) {
  const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
  const license = { name: 'MIT', url: 'https://opensource.org/license/mit', 'gpl-compatible': true };
  // Drupal would put files together, and their hashes would be wrong.
  const script = (file, more = {}) => ({
    [`cdn/${file}`]: {
      ...more,
      minified: true,
      preprocess: false,
      attributes: { defer: true, integrity: integrity[file] },
    },
  });
  const style = 'cx-static.css';
  return {
    'cx-widgets': {
      version,
      license,
      css: {
        theme: { [`cdn/${style}`]: { preprocess: false, attributes: { integrity: integrity[style] } } },
      },
      js: script('cx-widgets.js'),
    },
    ...Object.fromEntries(
      LOCALES.map((name) => [
        `locale-${basename(name).toLowerCase()}`,
        { version, license, js: script(`${name}.js`, { weight: -1 }) },
      ]),
    ),
  };
}

const filter = (id, provider, weight, settings = {}) => [id, { id, provider, status: true, weight, settings }];

/** Returns the text format; its filters are those of Drupal's "Basic HTML". */
function textFormat() {
  return {
    langcode: 'en',
    status: true,
    dependencies: { module: ['editor'] },
    name: 'Campaign content',
    format: FORMAT,
    weight: 0,
    filters: Object.fromEntries([
      filter('editor_file_reference', 'editor', 11),
      filter('filter_align', 'filter', 7),
      filter('filter_caption', 'filter', 8),
      filter('filter_html', 'filter', -10, {
        allowed_html: allowedHtml(),
        filter_html_help: false,
        filter_html_nofollow: false,
      }),
      filter('filter_html_image_secure', 'filter', 9),
      filter('filter_image_lazy_load', 'filter', 15),
    ]),
  };
}

const BUTTONS = [
  ...['bold', 'italic', '|', 'link', '|', 'bulletedList', 'numberedList', '|', 'blockQuote', 'drupalInsertImage'],
  ...['|', 'heading', 'code', '|', 'sourceEditing'],
];

/** Returns the editor of the text format. */
function textEditor() {
  return {
    langcode: 'en',
    status: true,
    dependencies: { config: [`filter.format.${FORMAT}`], module: ['ckeditor5'] },
    format: FORMAT,
    editor: 'ckeditor5',
    settings: {
      toolbar: { items: BUTTONS },
      plugins: {
        ckeditor5_heading: { enabled_headings: [2, 3, 4, 5, 6].map((level) => `heading${level}`) },
        ckeditor5_imageResize: { allow_resize: true },
        // Newer versions of Drupal add "styles" themselves when they save it; older ones refuse it.
        ckeditor5_list: { properties: { reversed: false, startIndex: true }, multiBlock: true },
        ckeditor5_sourceEditing: { allowed_tags: editableTags() },
      },
    },
    image_upload: {
      status: true,
      scheme: 'public',
      directory: 'inline-images',
      max_size: null,
      max_dimensions: { width: null, height: null },
    },
  };
}
