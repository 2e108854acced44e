/** Counts the source code, for estimates and lists of languages. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['src', 'cli', 'studio', 'scripts'];

const LANGUAGES = { ts: 'TypeScript', js: 'JavaScript', css: 'CSS', html: 'HTML' };

/** Folders that are made, or of others. */
const NOT_OURS = /(?:^|\/)(?:node_modules|dist)\//;

const COMMENT = /^(?:\/\/|\/?\*)/;

/** Returns the programming languages, the one with the most lines first, and the number of lines with code. */
export function sourceSize() {
  const lines = {};
  for (const file of FOLDERS.flatMap(filesOf)) {
    const language = LANGUAGES[file.split('.').at(-1)];
    const code = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    if (language) lines[language] = (lines[language] ?? 0) + code.filter((line) => line && !COMMENT.test(line)).length;
  }
  const sorted = Object.entries(lines).sort(([one, few], [other, many]) => many - few || one.localeCompare(other));
  return { languages: sorted.map(([language]) => language), lines: sorted.reduce((sum, [, count]) => sum + count, 0) };
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .filter((file) => !NOT_OURS.test(file));
