/** A document states something that is no longer true. The message begins with file and line, which editors can open. */
export class DocumentError extends Error {
  name = 'DocumentError';

  constructor(file, line, message) {
    super(`${file}:${line}: ${message}`);
  }
}

/** Returns the number of the first line that contains a text; 1 if none does. */
export function lineOf(document, text) {
  const index = document.split('\n').findIndex((line) => line.includes(text));
  return Math.max(index, 0) + 1;
}
