/** Writes the documents for programs that write content and code, after checking every link and sample in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { llmsDocuments } from './llms.js';
import { checkDocuments } from './samples.js';
import { skillDocument } from './skill.js';

export async function writeForPrograms(folder) {
  const documents = [...llmsDocuments(folder), skillDocument(folder)];
  // All at once, because the command takes seconds to start.
  checkDocuments(documents);
  for (const { file, text } of documents) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
