/**
 * Writes one Storybook page for each document in the repository. A page is a few lines that render the Markdown file, so
 * no text exists twice. Storybook writes them when it starts; Git ignores them.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const ROOT = new URL('..', import.meta.url);
const PAGES = new URL('pages/', import.meta.url);

const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => folder + name);

/** The folders of docs/, each a section of the sidebar. */
const SECTIONS = {
  'docs/tutorials/': 'Tutorials',
  'docs/how-to/': 'How-to guides',
  'docs/reference/': 'Reference',
  'docs/explanation/': 'Explanation',
  'docs/decisions/': 'Decisions',
};

/** Returns the sidebar title of each document, keyed by its path in the repository. */
function titles(): Record<string, string> {
  const headingOf = (file: string): string => /^# (.+)$/m.exec(readFileSync(new URL(file, ROOT), 'utf8'))?.[1] ?? file;
  const plain = (heading: string): string => heading.replace(/[`/]/g, '');
  const sections: [string, string][] = Object.entries(SECTIONS).flatMap(([folder, section]) =>
    markdownIn(folder).map((file): [string, string] => [file, `Docs/${section}/${plain(headingOf(file))}`]),
  );
  return {
    'README.md': 'Docs/Start here',
    'docs/README.md': 'Docs/Contents',
    ...Object.fromEntries(sections),
    'CONTRIBUTING.md': 'Docs/Contributing',
  };
}

const page = (file: string, title: string, all: Readonly<Record<string, string>>): string => `\
import { Markdown, Meta } from '@storybook/addon-docs/blocks';
import text from '../../${file}?raw';
import { linksToPages } from '../links.js';

<Meta title=${JSON.stringify(title)} />

<Markdown>{linksToPages(text, ${JSON.stringify(file)}, ${JSON.stringify(all)})}</Markdown>
`;

export function writePages(): void {
  const all = titles();
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES);
  for (const [file, title] of Object.entries(all)) {
    writeFileSync(new URL(`${file.replace(/\W+/g, '-')}.mdx`, PAGES), page(file, title, all));
  }
}
