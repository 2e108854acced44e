/** Lists each published file with its hashes and the packages whose code is in it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { filesIn } from '../release.js';
import { installedFolder, packageFolder, readJson, readPackage } from './packages.js';

/** Folders and files that agencies copy, the studio, the packages for Drupal and WordPress, and the files of the command. */
const PUBLISHED = [
  ...['dist/cdn', 'dist/themes', 'dist/campaign.schema.json', 'dist/studio'],
  ...['dist/drupal', 'dist/wordpress', 'cli/dist'],
];

/** Programs that made the files. */
const TOOLS = ['vite', 'rolldown', 'terser', 'esbuild', 'typescript'];

export const publishedFiles = () => PUBLISHED.flatMap((path) => (existsSync(path) ? pathsIn(path) : []));

const pathsIn = (path) => (path.endsWith('.json') ? [path] : filesIn(path));

const hashOf = (algorithm, bytes) => createHash(algorithm).update(bytes).digest('hex');

/**
 * Returns the inventory of the build.
 *
 * @param contents - The modules of each file.
 * @param files - The published files; each must be in `contents`.
 */
export function takeInventory(contents, files = publishedFiles()) {
  const known = new Packages();
  return {
    tools: TOOLS.map((name) => readPackage(installedFolder(name))),
    files: files.map((file) => describeFile(file, known.in(contents.modulesOf(file)))),
    products: [
      describeProduct('.', known, contents, ['dist/npm', 'dist/cdn', 'dist/studio']),
      describeProduct('cli', known, contents, ['cli/dist']),
    ],
    packages: known.sorted(),
  };
}

function describeFile(file, packages) {
  const bytes = readFileSync(file);
  const [sha1, sha256, sha384] = ['sha1', 'sha256', 'sha384'].map((algorithm) => hashOf(algorithm, bytes));
  return { file, size: bytes.length, sha1, sha256, sha384, packages };
}

/** Returns a package of ours: the packages in its files, and those that npm installs with it. */
function describeProduct(folder, known, contents, folders) {
  const { name, version, license, description, dependencies } = readJson(`${folder}/package.json`);
  const modules = folders.flatMap((path) => contents.filesIn(path)).flatMap((file) => contents.modulesOf(file));
  return {
    name,
    version,
    license,
    description,
    purl: `pkg:npm/${name}@${version}`,
    packages: known.in(modules),
    needs: Object.entries(dependencies).map(([dependency, range]) => ({
      package: known.add(installedFolder(dependency, folder)),
      range,
    })),
  };
}

/** The packages of others, each once. */
class Packages {
  #packages = new Map();

  /** Returns the packages of some modules. */
  in(modules) {
    const folders = new Set(modules.map(packageFolder).filter(Boolean));
    return [...folders].map((folder) => this.add(folder)).sort(byPurl);
  }

  add(folder) {
    const found = readPackage(folder);
    const known = this.#packages.get(found.purl) ?? found;
    this.#packages.set(known.purl, known);
    return known;
  }

  sorted() {
    return [...this.#packages.values()].sort(byPurl);
  }
}

const byPurl = (one, other) => (one.purl < other.purl ? -1 : one.purl > other.purl ? 1 : 0);
