/** Returns the name of the authors, from the copyright line of LICENSE. */
import { readFileSync } from 'node:fs';

export function authors() {
  const [, name] = /^Copyright \(c\) \d{4} (.+)$/m.exec(readFileSync('LICENSE', 'utf8')) ?? [];
  if (!name) throw new Error('LICENSE has no line "Copyright (c) YEAR NAME".');
  return name;
}
