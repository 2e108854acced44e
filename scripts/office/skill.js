/** Makes a skill in the Agent Skills format (https://agentskills.io/): how to write a campaign file, embed it and fix it. */
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { withLinksFrom } from './markdown.js';
import { readJson } from './packages.js';

/** The format asks for a folder with the skill's name. */
const SKILL = 'cx-widgets-campaign';

const TEMPLATE = 'scripts/office/skill.md';

const PAGES = {
  'docs/reference/campaign-file.md': 'every key',
  'docs/how-to/events.md': 'events',
  'docs/how-to/embedding.md': 'ways to embed',
  'docs/how-to/replace-embeds.md': 'pasted embed codes',
  'docs/reference/errors.md': 'error codes',
};

/** Returns the skill: path and text. */
export function skillDocument(folder) {
  const target = `${folder}/${SKILL}`;
  return {
    file: `${target}/SKILL.md`,
    text: `---\n${stringify(frontMatter(), { lineWidth: 0 })}---\n\n${body(target)}`,
  };
}

function frontMatter() {
  const { version, license, engines } = readJson('package.json');
  return {
    name: SKILL,
    description:
      "Writes a campaign file for cx-widgets (a JSON Feed with _cx), embeds it in a web page, and fixes what `cx-widgets check` reports. Use it when a page shall show a public agency's highlights, people, social media posts, events or history, or when a campaign file has errors.",
    license,
    compatibility: `Needs Node ${engines.node} to run npx cx-widgets-cli.`,
    metadata: { version },
  };
}

function body(target) {
  const { modules } = readJson('dist/custom-elements.json');
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const common = commonAttributes(elements);
  const parts = {
    keys: keyTable(),
    common: common.map((name) => `\`${name}\``).join(', '),
    elements: elementTable(elements, common),
    pages: Object.entries(PAGES)
      .map(([page, name]) => `- [${name}](${page})`)
      .join('\n'),
  };
  const text = readFileSync(TEMPLATE, 'utf8').replace(/<!-- (\w+) -->/g, (mark, name) => {
    if (!parts[name]) throw new Error(`${TEMPLATE}: nothing fills ${mark}.`);
    return parts[name];
  });
  return withLinksFrom(target, 'x', text);
}

const commonAttributes = (elements) => {
  const [first, ...others] = elements.map(({ attributes }) => attributes.map(({ name }) => name));
  return first.filter((name) => others.every((names) => names.includes(name)));
};

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function elementTable(elements, common) {
  const rows = elements.map(({ tagName, summary, attributes }) => {
    const own = attributes.filter(({ name }) => !common.includes(name)).map(({ name }) => `\`${name}\``);
    return `| \`<${tagName}>\` | ${cell(summary)} | ${own.join(', ')} |`;
  });
  return ['| Element | Shows | Its own attributes |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Returns the keys of the schema, with the type of each. */
function keyTable() {
  const { properties, $defs } = readJson('dist/campaign.schema.json');
  const item = $defs.item.properties;
  const places = {
    feed: properties,
    'feed `_cx`': properties._cx.properties,
    item,
    'item `_cx`': item._cx.properties,
    attachment: item.attachments.items.properties,
  };
  const rows = Object.entries(places).map(([place, keys]) => {
    const names = Object.entries(keys)
      .filter(([name]) => name !== '_cx')
      .map(([name, value]) => `\`${name}\`${typeOf(value)}`);
    return `| ${place} | ${cell(names.join(', '))} |`;
  });
  return ['| Where | Keys |', '| --- | --- |', ...rows].join('\n');
}

/** Returns the type of a value in words, or nothing for text. */
function typeOf({ type, enum: values }) {
  if (values) return ` (${values.join(', ')})`;
  const words = { array: 'list', object: 'object', boolean: 'true or false', number: 'number', integer: 'number' };
  return words[type] ? ` (${words[type]})` : '';
}
