/** Makes the text of a release from the changelog and the hashes of its scripts. */
import { readFileSync } from 'node:fs';

const CHANGELOG = 'CHANGELOG.md';

/**
 * Returns the changelog's section of a version, or of what is not released yet; undefined if there is none.
 *
 * @param heading - The text between the brackets.
 */
export function changelogSection(heading, changelog = readFileSync(CHANGELOG, 'utf8')) {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## [${heading}]`));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const end = length < 0 ? lines.length : start + 1 + length;
  return {
    title: lines[start].slice(3),
    text: lines
      .slice(start + 1, end)
      .join('\n')
      .trim(),
  };
}

/** Returns the text of a release. */
export function releaseNotes(version, section, hashes) {
  const rows = Object.entries(hashes).map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`);
  return `# cx-widgets ${version}

${section.text}

## Integrity

Load a script with its hash; a browser then refuses a file that someone changed. \`SHA256SUMS.txt\` has the hashes of all files
of this release. \`gh attestation verify FILE --repo OWNER/REPOSITORY\` shows where a file was made, and of what.

| File | integrity |
| ---- | --------- |
${rows.join('\n')}
`;
}
