/** Makes llms.txt and llms-full.txt (https://llmstxt.org/), the documentation for programs that write code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, summaryOf, withLinksFrom } from './markdown.js';
import { readJson } from './packages.js';

const INDEX = 'docs/README.md';

/** Folders of the full text: what a program needs to write content and pages. Records and sheets of tests are left out. */
const FULL = ['docs/tutorials', 'docs/how-to', 'docs/reference', 'docs/explanation'];

/** Returns both files: path and text. */
export const llmsDocuments = (folder) => [
  { file: `${folder}/llms.txt`, text: llms(folder) },
  { file: `${folder}/llms-full.txt`, text: llmsFull(folder) },
];

function head() {
  const { version, description } = readJson('package.json');
  return `# cx-widgets

> ${description}

Version ${version}. One script tag registers all elements; content comes from a campaign file, which is a JSON Feed 1.1 with the
extension object \`_cx\`, or from another feed. The author's own words inside an element stay in the page until content is
shown. Check every campaign file with \`npx cx-widgets-cli check FILE\`: each message names the line and the fix.`;
}

/** Returns the first sample of a language in the README that contains a text. */
function sample(language, part) {
  const block = codeBlocks(readFileSync('README.md', 'utf8')).find(
    (one) => one.language === language && one.code.includes(part),
  );
  if (!block) throw new Error(`README.md has no ${language} sample with ${part}, which llms.txt shows.`);
  return `\`\`\`${language}\n${block.code}\`\`\``;
}

function llms(folder) {
  const { modules } = readJson('dist/custom-elements.json');
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const sections = [
    head(),
    sample('html', '<cx-campaign'),
    sample('json', '"version"'),
    list(
      'Elements',
      elements.map(({ tagName, summary }) => [`\`<${tagName}>\``, `docs/reference/${tagName}.md`, summary]),
    ),
    ...indexSections().map(([title, pages]) =>
      list(
        title,
        pages.map((page) => pageRow(page)),
      ),
    ),
  ];
  return `${withLinksFrom(folder, 'x', sections.join('\n\n'))}\n`;
}

const pageRow = (page) => {
  const { title, sentence } = summaryOf(page);
  return [title, page, sentence];
};

const list = (title, rows) =>
  `## ${title}\n\n${rows.map(([name, path, note]) => `- [${name}](${path})${note ? `: ${note}` : ''}`).join('\n')}`;

/** Returns the sections of the documentation's index, each with its pages; the elements have a section of their own. */
function indexSections() {
  const [, ...sections] = `\n${readFileSync(INDEX, 'utf8').replace('# Documentation', '## Tutorials')}`.split('\n## ');
  return sections
    .map((section) => {
      const links = [...section.matchAll(/\]\(([\w/.-]+\.md)\)/g)].map(([, path]) => join('docs', path));
      return [section.split('\n')[0], [...new Set(links)].filter((page) => !/reference\/cx-/.test(page))];
    })
    .filter(([, pages]) => pages.length);
}

/** Returns all pages in one file, each after a line with its path. */
function llmsFull(folder) {
  const pages = FULL.flatMap((path) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `${path}/${name}`),
  );
  const parts = ['README.md', ...pages].map(
    (page) => `---\n\nSource: ${page}\n\n${withLinksFrom(folder, page, readFileSync(page, 'utf8')).trim()}`,
  );
  return `${head()}\n\n${parts.join('\n\n')}\n`;
}
