/**
 * Makes a page of Storybook of every document of the repository, so that nothing is written twice: each page is a few
 * lines that render the Markdown as it is. They are written when Storybook starts, and are not kept.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const ROOT = new URL('..', import.meta.url);
const PAGES = new URL('pages/', import.meta.url);

const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => folder + name);

/** Where each document stands in Storybook, by its path in the repository. */
function titles(): Record<string, string> {
  const headingOf = (file: string): string => /^# (.+)$/m.exec(readFileSync(new URL(file, ROOT), 'utf8'))?.[1] ?? file;
  const plain = (heading: string): string => heading.replace(/[`/]/g, '');
  return {
    'README.md': 'Docs/Start here',
    'CONTRIBUTING.md': 'Docs/Contributing',
    ...Object.fromEntries(markdownIn('docs/').map((file) => [file, `Docs/${plain(headingOf(file))}`])),
    ...Object.fromEntries(markdownIn('docs/embed/').map((file) => [file, `Docs/Embedding/${plain(headingOf(file))}`])),
    ...Object.fromEntries(
      markdownIn('docs/reference/').map((file) => [file, `Docs/Reference/${plain(headingOf(file))}`]),
    ),
    ...Object.fromEntries(
      markdownIn('docs/decisions/').map((file) => [file, `Docs/Decisions/${plain(headingOf(file))}`]),
    ),
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
