/** Checks documents for programs that write code: each link, and each sample of markup and content, must be right. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DocumentError } from './document-error.js';
import { codeBlocks, relativeLinks } from './markdown.js';

/** Attributes that any element may have; Jekyll reads `markdown`. */
const GLOBAL = /^(?:id|class|slot|lang|dir|hidden|title|role|markdown|data-[\w-]+|aria-[\w-]+)$/;

const TAG = /<(cx-[\w-]+)((?:\s[^<>]*)?)>/g;
const ATTRIBUTE = /\s([a-zA-Z][\w-]*)(?==|\s|$)/g;

/** Throws a DocumentError for the first wrong link or sample of some documents: their paths and texts. */
export function checkDocuments(documents) {
  const elements = elementsOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  for (const { file, text } of documents) {
    checkLinks(file, text);
    for (const { language, code, line } of codeBlocks(text))
      if (language === 'html') checkMarkup(file, code, line, elements);
  }
  checkContent(documents);
}

const elementsOf = ({ modules }) =>
  new Map(
    modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes }) => [tagName, new Set(attributes.map(({ name }) => name))]),
  );

function checkLinks(file, text) {
  for (const { path, line } of relativeLinks(text)) {
    if (!existsSync(join(dirname(file), path)))
      throw new DocumentError(file, line, `the link to ${path} leads nowhere.`);
  }
}

function checkMarkup(file, code, firstLine, elements) {
  for (const { 1: tag, 2: rest, index } of code.matchAll(TAG)) {
    const fail = (message) => {
      throw new DocumentError(file, firstLine + code.slice(0, index).split('\n').length - 1, message);
    };
    const attributes = elements.get(tag) ?? fail(`there is no element <${tag}>.`);
    const names = [...rest.replace(/"[^"]*"|'[^']*'/g, '""').matchAll(ATTRIBUTE)].map(([, name]) => name);
    const unknown = names.find((name) => !attributes.has(name) && !GLOBAL.test(name));
    if (unknown) fail(`<${tag}> has no attribute "${unknown}".`);
  }
}

/** Whether some JSON is a campaign file, an item or a list of items. */
const isContent = (value) =>
  Array.isArray(value)
    ? value.some(isContent)
    : Boolean(value && (value._cx || value.items || value.content_text || value.content_html));

/** Runs the samples of content through the command's own check. */
function checkContent(documents) {
  const samples = documents.flatMap(({ file, text }) =>
    codeBlocks(text)
      .filter(({ language, code }) => language === 'json' && isContent(parsed(code)))
      .map((block) => ({ file, ...block })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'cx-samples-'));
  try {
    const files = samples.map(({ code }, index) => {
      const path = join(folder, `${index}.json`);
      writeFileSync(path, code);
      return path;
    });
    reportFirst(samples, check(files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parsed(code) {
  try {
    return JSON.parse(code);
  } catch {
    // A part of a file, such as one with "…".
    return undefined;
  }
}

/** Returns what the command finds in each file. */
function check(files) {
  if (!files.length) return [];
  const args = ['cli/dist/main.js', 'check', '--json', ...files];
  try {
    return JSON.parse(execFileSync('node', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).files;
  } catch (error) {
    // Exit code 1: there are errors, and they are listed.
    if (error.status !== 1) throw error;
    return JSON.parse(error.stdout).files;
  }
}

function reportFirst(samples, results) {
  results.forEach(({ errors }, index) => {
    if (!errors.length) return;
    const { file, line } = samples[index];
    throw new DocumentError(file, line + errors[0].line - 1, `the sample has an error: ${errors[0].message}`);
  });
}
