import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { env } from 'node:process';

const FOLDER = 'test/accessibility/';

/** Roles that say nothing, or that what is inside says better. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker'];

/** What of a node's properties a reader is told. */
const TOLD = ['level', 'checked', 'pressed', 'expanded', 'disabled', 'selected', 'current', 'invalid', 'busy', 'live'];

/**
 * Commands: `accessibility-tree` gives what Chromium tells assistive technology of the page's `main`, as lines;
 * `time-zone` sets the zone of the browser, of which words depend, also for the tests that follow; without a zone it is
 * the machine's again. `kept-trees` gives what is kept in a file, or keeps `text` there where ACCEPT is set.
 */
export function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, payload, session }) {
      if (command === 'kept-trees') return keptTrees(payload);
      if (command !== 'accessibility-tree' && command !== 'time-zone') return undefined;
      const page = session.browser.getPage(session.id);
      const client = await page.createCDPSession();
      try {
        if (command === 'accessibility-tree') {
          const { nodes } = await client.send('Accessibility.getFullAXTree');
          return linesOf(nodes).join('\n');
        }
        await page.emulateTimezone(payload ?? undefined);
        return true;
      } finally {
        await client.detach();
      }
    },
  };
}

async function keptTrees({ name, text }) {
  const file = `${FOLDER}${name}.txt`;
  if (env.ACCEPT) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, text);
  }
  return readFile(file, 'utf8').catch(() => '');
}

function linesOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }) => childIds.map((id) => byId.get(id)).filter(Boolean);
  const lines = (node) => {
    const role = node.role?.value ?? 'none';
    if (role === 'StaticText') return [wordsOf(node)].filter(Boolean).map((words) => ({ words, depth: 0 }));
    const inside = joined(childrenOf(node).flatMap(lines));
    const isLive = propertiesOf(node).some((property) => property.startsWith('live'));
    if (node.ignored || (SILENT.includes(role) && !isLive)) return inside;
    // Words that are the name of what they stand in are told once.
    const [only] = inside;
    const isName = inside.length === 1 && only.words && squeezed(only.words) === squeezed(wordsOf(node));
    return [
      { text: [role, quoted(wordsOf(node)), ...propertiesOf(node)].filter(Boolean).join(' '), depth: 0 },
      ...(isName ? [] : inside.map((line) => ({ ...line, depth: line.depth + 1 }))),
    ];
  };
  const main = nodes.find(({ role }) => role?.value === 'main');
  return joined(childrenOf(main).flatMap(lines)).map(
    ({ depth, text, words }) => '  '.repeat(depth) + (text ?? `text ${quoted(words)}`),
  );
}

const wordsOf = ({ name }) => name?.value.replace(/\s+/g, ' ').trim() ?? '';

const squeezed = (words) => words.replace(/\s/g, '');

const quoted = (words) => words && `"${words}"`;

/** Words that stand side by side are one text, however many pieces they were drawn in. */
function joined(lines) {
  const all = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (line.words && last?.words && line.depth === last.depth) last.words += ` ${line.words}`;
    else all.push({ ...line });
  }
  return all;
}

function propertiesOf({ role, properties = [] }) {
  return properties
    .filter(({ name }) => name !== 'level' || role.value === 'heading')
    .filter(({ name, value }) => TOLD.includes(name) && value.value && !/^(false|off)$/.test(value.value))
    .map(({ name, value }) => (value.value === true ? name : `${name}=${value.value}`));
}
