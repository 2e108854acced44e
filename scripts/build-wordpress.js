/** Builds the WordPress plugin in dist/wordpress/: the PHP of packages/wordpress/, the code for its editor, and copies from dist/cdn/. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CDN_LOCALES } from './entries.js';
import { filesIn } from './release.js';
import { validators } from './schemas.js';
import { browserParser, renderedLocation, shortManifest } from './studio-plugins.js';
import { textTemplate } from './wordpress-texts.js';

const SOURCE = 'packages/wordpress';

/** The folder of the plugin, under the name that it has in wp-content/plugins/. */
export const PLUGIN = 'dist/wordpress/cx-widgets';

/** Spanish is in the script, and German is there to test layouts. */
const LOCALES = CDN_LOCALES.filter(({ name }) => !/\/(?:es|de)$/.test(name));

/** Files of dist/cdn/ that pages with the block load, their hashes and their licenses. */
const FROM_CDN = [
  ...['cx-widgets.js', 'cx-static.css', 'integrity.json', 'LICENSES.md'],
  ...LOCALES.map(({ name }) => `${name}.js`),
];

/** @param build - `bundleRecorded`, `copyRecorded` and `contents` of scripts/build.js. */
export async function buildWordpress({ bundleRecorded, copyRecorded, contents }) {
  rmSync(PLUGIN, { recursive: true, force: true });
  const version = checkedVersion();
  const shared = { bundle: true, minify: true, target: 'es2022', logLevel: 'warning', legalComments: 'none' };
  await bundleRecorded({
    ...shared,
    entryPoints: [`${SOURCE}/editor/block.ts`],
    outfile: `${PLUGIN}/build/block.js`,
    plugins: [shortManifest()],
    format: 'iife',
  });
  await bundleRecorded({
    ...shared,
    entryPoints: [`${SOURCE}/editor/campaign.ts`],
    outfile: `${PLUGIN}/build/campaign.js`,
    preserveSymlinks: true,
    plugins: [validators(), renderedLocation(), shortManifest(), browserParser()],
    format: 'esm',
  });
  writeFileSync(`${PLUGIN}/build/locales.json`, `${JSON.stringify(LOCALES.map(describeLocale), null, 2)}\n`);
  mkdirSync(`${PLUGIN}/languages`);
  writeFileSync(`${PLUGIN}/languages/cx-widgets.pot`, textTemplate(SOURCE, version));
  contents.addOwn(`${PLUGIN}/build/locales.json`, `${PLUGIN}/languages/cx-widgets.pot`);
  for (const file of FROM_CDN) copyRecorded(`dist/cdn/${file}`, `${PLUGIN}/cdn/${file}`);
  const own = filesIn(SOURCE).filter((file) => !file.startsWith(join(SOURCE, 'editor')));
  contents.addOwn('LICENSE', ...own);
  for (const file of ['LICENSE', ...own]) copyRecorded(file, join(PLUGIN, file.replace(SOURCE, '')));
}

/** Returns the version of the package; throws unless it is in each place in which WordPress or PHP reads it. */
function checkedVersion() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const places = {
    'cx-widgets.php': [`* Version:           ${version}\n`, `'CX_WIDGETS_VERSION', '${version}'`],
    'readme.txt': [`Stable tag: ${version}\n`],
  };
  for (const [file, texts] of Object.entries(places)) {
    const content = readFileSync(join(SOURCE, file), 'utf8');
    for (const text of texts) {
      if (!content.includes(text)) throw new Error(`${SOURCE}/${file} has no "${text.trim()}"; set the version there.`);
    }
  }
  return version;
}

/** Returns what the plugin must know of a locale file, read from its source. */
function describeLocale({ name, translation }) {
  const source = readFileSync(translation, 'utf8');
  const part = (pattern) => {
    const [, found] = pattern.exec(source) ?? [];
    if (!found) throw new Error(`${translation} has no match for ${pattern}.`);
    return found;
  };
  return {
    tag: basename(name),
    name: part(/^ {2}name: '(.+)',$/m),
    file: `${name}.js`,
    tags: [...part(/^ {2}tags: \[(.+)\],$/m).matchAll(/'(.+?)'/g)].map(([, tag]) => tag.toLowerCase()),
    is_draft: part(/^ {2}review: '(.+)',$/m) === 'draft',
  };
}
