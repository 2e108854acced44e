/** Collects the texts of the WordPress plugin for translators, as a template in gettext's format. */
import { readFileSync } from 'node:fs';
import { filesIn } from './release.js';

/** Matches a call with a text, or with a singular and a plural; `text()` is the editor's. */
const CALL = /\b(?:__|_n|esc_html__|esc_html_e|esc_attr__|text)\(\s*'((?:[^'\\]|\\.)+)'(?:,\s*'((?:[^'\\]|\\.)+)')?/g;

const DOMAIN = 'cx-widgets';

const unquoted = (text) => text.replace(/\\(['\\])/g, '$1');

const quoted = (text) => JSON.stringify(unquoted(text));

/** Returns the template: each text once, with the files that have it. */
export function textTemplate(folder, version) {
  const entries = new Map();
  for (const file of filesIn(folder).filter((name) => /\.(?:php|ts)$/.test(name))) {
    for (const [, one, other] of readFileSync(file, 'utf8').matchAll(CALL)) {
      const plural = other === DOMAIN ? undefined : other;
      const entry = entries.get(one) ?? { plural, files: new Set() };
      entry.files.add(file.slice(folder.length + 1));
      entries.set(one, entry);
    }
  }
  const head = `msgid ""\nmsgstr ""\n"Project-Id-Version: CX Widgets ${version}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n`;
  const parts = [...entries].map(([one, { plural, files }]) =>
    [
      ...[...files].map((file) => `#: ${file}`),
      `msgid ${quoted(one)}`,
      ...(plural ? [`msgid_plural ${quoted(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""'] : ['msgstr ""']),
    ].join('\n'),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}
