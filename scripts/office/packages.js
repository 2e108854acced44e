/** Reads the packages of modules from node_modules/: version, license, supplier. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const MODULES = 'node_modules/';

/** Bundlers that add modules of their own, by the beginning of the ids. */
const BUNDLERS = { '\0rolldown/': 'rolldown', '\0vite/': 'vite' };

/** Returns the folder of the package that a module belongs to; undefined for our own. */
export function packageFolder(id) {
  const [path] = id.split('?');
  const start = path.lastIndexOf(MODULES);
  if (start >= 0) {
    const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(start + MODULES.length));
    return relative('.', path.slice(0, start + MODULES.length) + name);
  }
  const [, bundler] = Object.entries(BUNDLERS).find(([prefix]) => id.startsWith(prefix)) ?? [];
  if (bundler) return MODULES + bundler;
  if (id.startsWith('\0'))
    throw new Error(
      `The module ${JSON.stringify(id)} belongs to no known package; add it to scripts/office/packages.js.`,
    );
  return undefined;
}

/** Returns an installed package. Throws if it states no license, because then nobody may pass it on. */
export function readPackage(folder) {
  const { name, version, license, author, homepage, dependencies = {} } = readJson(join(folder, 'package.json'));
  if (typeof license !== 'string' || /^(?:UNLICENSED$|SEE )/i.test(license)) {
    throw new Error(
      `${folder}/package.json: ${name} ${version} states no license, and its code is in a file that we publish; remove it, or ask its authors to state one.`,
    );
  }
  return {
    name,
    version,
    license,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    supplier: typeof author === 'string' ? author.split(/[<(]/)[0].trim() : author?.name,
    copyright: copyrightIn(folder),
    homepage,
    integrity: integrityOf(folder),
    dependencies: Object.keys(dependencies),
  };
}

/** Returns the first copyright line of a package's license file. */
function copyrightIn(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e/i.test(name));
  const lines = file ? readFileSync(join(folder, file), 'utf8').split('\n') : [];
  return lines.find((line) => /\bcopyright\b/i.test(line) && /\d{4}/.test(line))?.trim();
}

const LOCK = 'package-lock.json';

/** Returns the SHA-512 of a package's tarball, from the lock file. */
function integrityOf(folder) {
  // Where node_modules/ is a link, bundlers report its target.
  const key = folder.startsWith('..') ? folder.slice(folder.indexOf(MODULES)) : folder;
  const { integrity } = readJson(LOCK).packages[key] ?? {};
  const [, hash] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return hash && Buffer.from(hash, 'base64').toString('hex');
}

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Returns the folder of an installed package that another one needs. */
export function installedFolder(name, from = '.') {
  const nested = join(from, MODULES, name);
  return from !== '.' && existsSync(nested) ? nested : MODULES + name;
}
