/** Dates for documents: the same on every machine. */
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { readJson } from './packages.js';

/** Stands for "no date" in formats that require one; the release's zip has it too. */
const NO_DATE = '1980-01-01T00:00:00Z';

/**
 * Returns the date of the build, never the clock's: SOURCE_DATE_EPOCH, else the day on which the changelog says that this
 * version was released; undefined for a version that is not released.
 */
export function buildDate() {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
  const { version } = readJson('package.json');
  const heading = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - (\\d{4}-\\d\\d-\\d\\d)$`, 'm');
  const [, day] = heading.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  return day && `${day}T00:00:00Z`;
}

/** Returns the date for a field that must have one. */
export const requiredDate = () => buildDate() ?? NO_DATE;

export const hasDate = () => buildDate() !== undefined;
