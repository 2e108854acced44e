import type { Draft } from './draft.js';
import { NOTHING } from './dates.js';
import { cleanLine } from './words.js';

/** The agency of a row. */
export interface SheetAgency {
  readonly name: string;
  readonly abbreviation?: string;
}

/** Reads an agency, with its abbreviation in parentheses or behind a dash. */
export function readAgency(text: string): SheetAgency | undefined {
  const words = cleanLine(text);
  if (!words || NOTHING.test(words)) return undefined;
  const [, name, abbreviation] =
    /^(.{3,200}?)\s?\(([\p{Lu}\d][\p{L}\d&./-]{1,11})\)$/u.exec(words) ??
    /^(.{3,200}?)\s[–—-]\s([\p{Lu}\d&]{2,8})$/u.exec(words) ??
    [];
  if (name && abbreviation) return { name: name.trim(), abbreviation };
  const [, first, whole] = /^([\p{Lu}\d&]{2,8})\s?(?:[–—:-]\s|\()(.{6,200}?)\)?$/u.exec(words) ?? [];
  return first && whole ? { name: whole.trim(), abbreviation: first } : { name: words };
}

/**
 * The spellings of agencies in a file. An abbreviation alone is the agency that has it elsewhere in the file; other
 * spellings stay as they are, and `check` names them.
 */
export class Agencies {
  readonly #byAbbreviation = new Map<string, SheetAgency>();

  /** Learns an agency. */
  add({ name, abbreviation }: SheetAgency): void {
    if (abbreviation && !this.#byAbbreviation.has(abbreviation)) {
      this.#byAbbreviation.set(abbreviation, { name, abbreviation });
    }
  }

  /** Sets the agency of an item. */
  put(draft: Draft): void {
    const [filled] = draft.of('agency');
    const agency = filled && readAgency(filled.cell.text);
    if (!agency) return;
    const known = agency.abbreviation ? agency : (this.#byAbbreviation.get(agency.name) ?? agency);
    const { index } = filled.heading;
    const more = {
      abbreviation: cleanLine(draft.textOf('abbreviation')),
      url: draft.textOf('agencyUrl'),
      logo: draft.textOf('agencyLogo'),
    };
    const all = { ...known, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value)) };
    for (const [key, value] of Object.entries(all)) draft.set(['_cx', 'agency', key], value, index);
  }
}
