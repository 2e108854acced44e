/** Facts about the project, once for all documents: from package.json and LICENSE, and from project.json beside this file. */
import { readFileSync } from 'node:fs';
import { authors } from './authors.js';
import { DocumentError, lineOf } from './document-error.js';
import { readJson } from './packages.js';

const FACTS = 'scripts/office/project.json';
const STATEMENT = 'docs/explanation/maintenance.md';

export function readProject() {
  const { name, version, license, keywords, engines, repository } = readJson('package.json');
  const facts = readJson(FACTS);
  checkStatement(facts.maintenance);
  return {
    ...facts,
    name,
    version,
    license,
    keywords,
    node: engines.node,
    organization: authors(),
    repository: webAddress(repository) ?? facts.unknownRepository,
    isRepositoryKnown: Boolean(repository),
    locales: ['en', ...languagesIn(readFileSync('src/locales/lazy.ts', 'utf8'))],
  };
}

/** Returns the languages of the script itself. Locale files are drafts, which nobody has reviewed, so they don't count. */
const languagesIn = (source) => [...source.matchAll(/^ {2}\['([\w-]+)', lazy\(/gm)].map(([, language]) => language);

/** Returns the web address of a repository in package.json, whose URL is one for Git. */
const webAddress = (repository) => repository?.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** Throws if the maintenance statement says something else than project.json. */
function checkStatement({ type }) {
  const text = readFileSync(STATEMENT, 'utf8');
  const [row, stated] = /^\| Type of maintenance +\| `(\w+)`/m.exec(text) ?? [];
  if (stated === type) return;
  const message = row ? `says that maintenance is "${stated}"` : 'has no row "Type of maintenance"';
  throw new DocumentError(
    STATEMENT,
    lineOf(text, row ?? '|'),
    `${message}, but ${FACTS} says "${type}". Change one of them.`,
  );
}
