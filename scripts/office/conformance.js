/**
 * Reads conformance.yaml and compares it with the catalog of OpenACR, the tests and the documents. It throws if a claim
 * has no proof, and names the line.
 */
import { readFileSync } from 'node:fs';
import { parseSource, readEvidence } from './source.js';

export const SOURCE = 'scripts/office/conformance.yaml';
export const CATALOG = JSON.parse(readFileSync('scripts/office/openacr-catalog.json', 'utf8'));

/** Checks one criterion, and returns it with its name and the elements that it applies to. */
function readCriterion(written, path, name, source) {
  const { data } = source;
  const fail = (message, key = 'id') => source.fail([...path, key], `${written.id} ${name}: ${message}`);
  const { id, level, note, gaps = [], check, elements, otherwise, by = {} } = written;
  if (!CATALOG.levels[level]) fail(`unknown level; use one of ${Object.keys(CATALOG.levels).join(', ')}.`, 'level');
  if (!note) fail('there is no note; say how it is met, or why it does not apply.');
  for (const gap of gaps) if (!data.gaps[gap]) fail(`"${gap}" is not under "gaps" at the top of the file.`, 'gaps');
  const all = Object.keys(data.elements);
  if (elements && !data.groups[elements])
    fail(`"${elements}" is not under "groups" at the top of the file.`, 'elements');
  if (elements && !otherwise) fail('it applies to some elements; say under "otherwise" why not to the others.');
  for (const element of Object.keys(by)) if (!all.includes(element)) fail(`there is no <cx-${element}>.`, 'by');
  const evidence = readEvidence(written.evidence, [...path, 'evidence'], source);
  if (level !== 'not-applicable' && !evidence.length) {
    fail('it has no evidence; name a test or a document under "evidence", or write a test.');
  }
  return {
    ...{ id, name, level, note, check, otherwise, evidence },
    gaps: gaps.map((gap) => data.gaps[gap]),
    elements: elements ? data.groups[elements] : all,
    by: new Map(
      Object.entries(by).map(([element, more]) => [
        element,
        { ...more, evidence: readEvidence(more.evidence, [...path, 'by', element, 'evidence'], source) },
      ]),
    ),
  };
}

/** Returns a chapter with every criterion of the catalog, in its order. */
function readChapter(id, source) {
  const { data, fail } = source;
  const { title, component, criteria: names } = CATALOG.chapters[id];
  const { notes, every, criteria = [] } = data.chapters[id] ?? {};
  const path = ['chapters', id];
  const written = new Map(criteria.map((one, index) => [one.id, [one, [...path, 'criteria', index]]]));
  for (const [number, [, place]] of written) {
    if (!names[number]) fail([...place, 'id'], `${number} is not in "${title}"; remove it or correct it.`);
  }
  const found = Object.entries(names).map(([number, name]) => {
    const [one, place] = written.get(number) ?? [every && { id: number, ...every }, [...path, 'every']];
    return one
      ? readCriterion(one, place, name, source)
      : fail(path, `${number} ${name} is missing; answer it under "criteria".`);
  });
  return { id, title, component, notes, isSame: Boolean(every), criteria: found };
}

/**
 * Returns the whole report as data.
 *
 * @param text - The source; the file of that name by default.
 * @param root - The folder with the tests and documents.
 * @throws DocumentError
 */
export function readConformance(text = readFileSync(SOURCE, 'utf8'), root = '.') {
  const source = parseSource(SOURCE, text, root);
  const { version, reported, modified, elements } = source.data;
  return {
    ...{ version, reported, modified, elements },
    chapters: Object.keys(CATALOG.chapters).map((id) => readChapter(id, source)),
  };
}
