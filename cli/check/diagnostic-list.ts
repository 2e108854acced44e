import { pathText } from '../../src/formats/messages.js';
import { nameOf } from '../../src/formats/schema-reader.js';
import type { Diagnostic as LeftOut } from '../../src/model/types.js';
import type { ValueSchema } from '../validators/violation.js';
import { isWarning, type Diagnostic, type Path, type Position, type Problem, type Report } from './diagnostics.js';
import type { Address } from './file-rules.js';
import { formatOfKey } from './texts.js';

/** The diagnostics of a file, and the URLs in it. */
export interface CheckResult {
  readonly diagnostics: DiagnosticList;
  readonly addresses: readonly Address[];
}

/** Collects diagnostics without duplicates, in line order. */
export class DiagnosticList {
  readonly #found = new Map<string, Diagnostic>();
  /** Paths with an error, the same with the error code as a prefix, and `in` plus each path around one. */
  readonly #errorPaths = new Set<string>();

  /**
   * @param positionOf - Returns the position of a path in the file.
   * @param itemAt - Returns the source JSON of the item that contains a path.
   */
  constructor(
    private readonly positionOf: (path: Path) => Position,
    private readonly itemAt: (path: Path) => unknown = () => undefined,
  ) {}

  readonly report: Report = (path, problem) => this.reportAt(this.positionOf(path), problem, path);

  /** Adds a problem that has a position but no path. */
  reportAt(position: Position, problem: Problem, path: Path = []): void {
    const diagnostic: Diagnostic = { ...problem, ...position, path, entry: shortName(this.itemAt(path)) };
    const name = pathText(path);
    const { place = position.line, isShared } = position;
    this.#found.set(JSON.stringify([problem, isShared ? place : name || place]), diagnostic);
    if (isWarning(problem)) return;
    this.#errorPaths.add(name).add(`${problem.code} ${name}`);
    if (problem.code === 'duplicate-key') return;
    for (const outer of outerPaths(name)) this.#errorPaths.add(`in ${outer}`);
  }

  /** Adds a diagnostic from the page's reader, unless the schema has already found its cause. */
  reportFault(fault: LeftOut, atItem: (index: number) => Path): void {
    const [list, index, ...inside] = fault.path;
    const path = list === 'items' && typeof index === 'number' ? [...atItem(index), ...inside] : fault.path;
    if (!this.#hasErrorAround(path)) this.report(path, { code: 'left-out', ...causeOf(fault) });
  }

  /** Whether there is an error at this exact path. */
  hasErrorAt(path: Path): boolean {
    return this.#errorPaths.has(pathText(path));
  }

  get all(): Diagnostic[] {
    return [...this.#found.values()].sort((one, other) => one.line - other.line || one.column - other.column);
  }

  /** Whether there is an error at a path, inside it, or around it. */
  #hasErrorAround(path: Path): boolean {
    const [whole, parent] = [pathText(path), pathText(path.slice(0, -1))];
    return (
      this.#errorPaths.has(whole) ||
      this.#errorPaths.has(`missing-key ${parent}`) ||
      this.#errorPaths.has(`in ${whole}`) ||
      outerPaths(whole).some((outer) => this.#errorPaths.has(`value ${outer}`))
    );
  }
}

type Cause = { readonly cause: LeftOut } | { readonly value: unknown; readonly expected: ValueSchema };

function causeOf(fault: LeftOut): Cause {
  const { expected, value, path } = fault;
  if (!expected) return { cause: fault };
  // Functions are removed, because diagnostics are sent to another thread.
  const plain = JSON.parse(JSON.stringify(expected)) as ValueSchema;
  const format = formatOfKey(path.at(-1));
  return { value, expected: format ? { ...plain, format } : plain };
}

/** Returns the title or id of an item, shortened to fit on a line. */
function shortName(item: unknown): string | undefined {
  const name = nameOf(item);
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const text = String(name).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Returns the paths around a path: for `a[0].b`, `a` and `a[0]`. */
const outerPaths = (path: string): string[] =>
  Array.from(path.matchAll(/(?<=.)[.[]/g), ({ index }) => path.slice(0, index));
