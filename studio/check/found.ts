import { isWarning, type Diagnostic, type Path } from '../../cli/check/diagnostics.js';

/** The diagnostics of one entry or of the campaign itself, which fields take one after another. */
export class Found {
  readonly #left: Set<Diagnostic>;

  constructor(diagnostics: readonly Diagnostic[]) {
    this.#left = new Set(diagnostics);
  }

  /** Takes the diagnostics at a path, and those inside if the field at it has no fields of its own. */
  take(path: Path, isWhole: boolean): Diagnostic[] {
    const taken = [...this.#left].filter((one) => {
      const at = placeOf(one);
      return (isWhole ? at.length >= path.length : at.length === path.length) && path.every((key, i) => key === at[i]);
    });
    for (const one of taken) this.#left.delete(one);
    return taken;
  }

  /** The diagnostics that no field has taken. */
  get rest(): Diagnostic[] {
    return [...this.#left];
  }
}

/** The number of errors and warnings. */
export interface Count {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts errors and warnings. */
export function countOf(diagnostics: readonly Diagnostic[]): Count {
  const warnings = diagnostics.filter(isWarning).length;
  return { errors: diagnostics.length - warnings, warnings };
}

/** Groups are formed once for each check: a list of entries is rendered with each letter. */
const GROUPS = new WeakMap<readonly Diagnostic[], ReadonlyMap<number, readonly Diagnostic[]>>();

/** Groups diagnostics by the index of their entry; -1 for those of the campaign itself. */
export function byEntry(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const known = GROUPS.get(diagnostics);
  if (known) return known;
  const groups = new Map<number, Diagnostic[]>();
  for (const one of diagnostics) {
    const [list, index] = one.path;
    const key = list === 'items' && typeof index === 'number' ? index : -1;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  GROUPS.set(diagnostics, groups);
  return groups;
}

/** Returns the path of the field that a diagnostic is about; a missing key is reported at its parent. */
export function placeOf(diagnostic: Diagnostic): Path {
  if (diagnostic.code === 'missing-key') return [...diagnostic.path, diagnostic.key];
  if (diagnostic.code === 'spotlight-person') return [...diagnostic.path.slice(0, 2), '_cx', 'person'];
  return diagnostic.code === 'event-end' && diagnostic.path.at(-1) === '_cx'
    ? [...diagnostic.path, 'end']
    : diagnostic.path;
}
