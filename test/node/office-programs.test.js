/** llms.txt, llms-full.txt and the skill. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { checkDocuments } from '../../scripts/office/samples.js';

const read = (name) => readFileSync(`dist/office/${name}`, 'utf8');

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

test('llms.txt has a title, a summary and sections of links, as its format asks', () => {
  const [title, summary, ...sections] = read('llms.txt').split(/\n\n/);
  assert.equal(title, '# cx-widgets');
  assert.match(summary, /^> \S/);
  const lists = sections.filter((part) => part.startsWith('- '));
  assert.ok(lists.length >= 4);
  for (const line of lists.join('\n').trim().split('\n')) assert.match(line, /^- \[.+\]\(\S+\.md\)(: .+)?$/);
});

test('every element is in llms.txt and in the skill, there with all its attributes', () => {
  const skill = read('cx-widgets-campaign/SKILL.md');
  for (const { tagName, attributes } of elements) {
    assert.ok(read('llms.txt').includes(`[\`<${tagName}>\`]`), tagName);
    assert.ok(skill.includes(`| \`<${tagName}>\` |`), tagName);
    for (const { name } of attributes) assert.ok(skill.includes(`\`${name}\``), `${tagName} ${name}`);
  }
});

test('llms-full.txt has every guide and reference page whole', () => {
  const full = read('llms-full.txt');
  for (const page of ['docs/how-to/embedding.md', 'docs/reference/campaign-file.md', 'docs/tutorials/writer.md']) {
    assert.ok(full.includes(`Source: ${page}\n`), page);
    const [, lastHeading] = /\n(## [^\n]+)\n(?![^]*\n## )/.exec(readFileSync(page, 'utf8')) ?? [, ''];
    assert.ok(full.includes(lastHeading), page);
  }
});

test('the skill has a name like its folder and a description, within the limits of the format', () => {
  const [, head] = /^---\n([^]*?)---\n/.exec(read('cx-widgets-campaign/SKILL.md'));
  const { name, description, compatibility } = parse(head);
  assert.equal(name, 'cx-widgets-campaign');
  assert.ok(description.length > 50 && description.length <= 1024);
  assert.ok(compatibility.length <= 500);
});

const check = (text) => checkDocuments([{ file: 'dist/office/page.md', text }]);

const WRONG = [
  [
    'a link to a page that is gone',
    '# A\n\n[gone](../../docs/gone.md)\n',
    /page\.md:3: the link to .*gone\.md leads nowhere/,
  ],
  [
    'an unknown element',
    '```html\n<p></p>\n<cx-banner></cx-banner>\n```\n',
    /page\.md:3: there is no element <cx-banner>/,
  ],
  [
    'an unknown attribute',
    '```html\n<cx-figures columns="2"></cx-figures>\n```\n',
    /page\.md:2: <cx-figures> has no attribute "columns"/,
  ],
  [
    'content that the command rejects',
    '```json\n{\n  "id": "a",\n  "title": "A",\n  "_cx": { "type": "deed" }\n}\n```\n',
    /page\.md:5: the sample has an error: /,
  ],
];

for (const [what, text, message] of WRONG) {
  test(`${what} stops the build with the document and the line`, () => assert.throws(() => check(text), message));
}

test('right links and samples pass', () => {
  check('[page](../../docs/README.md)\n\n```html\n<cx-figures id="a" without-milestones></cx-figures>\n```\n');
  check(
    '```json\n{ "id": "a", "title": "A", "_cx": { "type": "highlight" } }\n```\n\n```json\n{ "sources": [] }\n```\n',
  );
});
