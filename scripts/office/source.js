/** Reads the sources of documents, YAML files, with the line of each value. */
import { LineCounter, parseDocument } from 'yaml';
import { DocumentError } from './document-error.js';
import { faultOf, parseEvidence } from './evidence.js';

/** Returns a source as data, with functions that find the line of a value and that reject it. */
export function parseSource(file, text, root) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (const { pos, message } of document.errors) {
    throw new DocumentError(file, lineCounter.linePos(pos[0]).line, message);
  }
  const fail = (path, message) => {
    throw new DocumentError(file, lineCounter.linePos(document.getIn(path, true)?.range?.[0] ?? 0).line, message);
  };
  return { data: document.toJS(), fail, root };
}

/** Checks lines of evidence at a path, and returns them as files and titles. */
export function readEvidence(lines, path, { fail, root }) {
  return (lines ?? []).map((line, index) => {
    const evidence = parseEvidence(line);
    const fault = faultOf(evidence, root);
    if (fault) fail([...path, index], `${fault}.`);
    return evidence;
  });
}
