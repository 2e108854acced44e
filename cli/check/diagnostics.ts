import type { Diagnostic as LeftOut } from '../../src/model/types.js';
import type { ErrorCode } from '../../src/formats/errors.js';
import type { Path, ValueSchema } from '../validators/violation.js';
import { SOURCE_WARNINGS, type SourceProblem } from '../formats/problems.js';
import type { FileKind } from './file-kinds.js';
import type { SyntaxProblem } from './syntax-messages.js';

export type { Path };

/** A line and a column, both counted from 1 like in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The place as users know it, if that is not line and column: the sheet and the cell of a spreadsheet. */
  readonly place?: string | undefined;
  /** Whether other paths have the same place, such as the occurrences of a series; a problem is reported once for all. */
  readonly isShared?: boolean;
}

interface Expectation {
  readonly value: unknown;
  readonly expected: ValueSchema;
}

/** The data of each kind of problem specific to `check`; docs/reference/command-line.md explains the codes. */
interface Details {
  'duplicate-key': object;
  'unknown-key': { readonly key: string; readonly known: readonly string[]; readonly belongsInExtension: boolean };
  'missing-key': { readonly key: string; readonly expected: ValueSchema };
  value: Expectation & { readonly date?: string | undefined };
  'left-out': Expectation | { readonly cause: LeftOut } | { readonly zone: string } | { readonly limit: number };
  'duplicate-id': { readonly first: number };
  'unknown-related': { readonly id: string };
  'alt-missing': { readonly in: 'attachment' | 'image' };
  'hidden-entry': object;
  'http-link': { readonly url: string };
  'dead-link': { readonly url: string; readonly reason: string };
  encoding:
    | { readonly kind: 'utf-16' | 'lost' }
    | { readonly kind: 'decoded-twice'; readonly letters: string }
    | { readonly kind: 'not-utf-8'; readonly word: string; readonly otherLines: number };
  tracking: { readonly clean: string };
  markup: { readonly found: string; readonly plain: string; readonly hasHtmlKey: boolean };
  'missing-file': { readonly url: string; readonly match?: string | undefined; readonly isCase?: boolean };
  'missing-scheme': { readonly url: string };
  'unknown-network': { readonly value: string; readonly match: string };
  'media-type': { readonly value: string };
  'outside-campaign': { readonly day: string; readonly start?: string; readonly end?: string; readonly days: number };
  'agency-spelling': { readonly value: string; readonly usual: string };
  'hashtag-case': { readonly tag: string; readonly usual?: string };
  'long-title': { readonly length: number; readonly limit: number };
  'long-sentence': { readonly sentence: string; readonly length: number; readonly limit: number };
  'long-sentences': { readonly average: number; readonly limit: number };
  'event-day': { readonly start: string };
  'event-end': { readonly start?: string; readonly end?: string };
  'event-timezone': object;
  'zone-season': { readonly zone: string; readonly month: string; readonly place: string };
  'spotlight-person': object;
  'language-tag': { readonly value: string };
}

/** A problem as data; messages.ts converts it to text. */
export type Problem =
  | SourceProblem
  | { [Code in keyof Details]: { readonly code: Code } & Details[Code] }[keyof Details]
  | { readonly code: 'syntax'; readonly problem: SyntaxProblem }
  | { readonly code: 'format'; readonly kind: FileKind }
  | { readonly code: ErrorCode; readonly reason: string; readonly isWebPage?: boolean };

/** A problem of a part of a file that has no path. */
export type Placed = Position & { readonly problem: Problem };

/** A problem with its position. */
export type Diagnostic = Problem &
  Position & {
    readonly path: Path;
    /** The title or id of the item that contains it. */
    readonly entry?: string | undefined;
  };

/** Reports a problem; if the path does not exist, its position is that of the closest parent. */
export type Report = (path: Path, problem: Problem) => void;

/** Problems that an editor would fix but that do not break the page. All others are errors. */
const WARNINGS: ReadonlySet<string> = new Set<Problem['code']>([
  'agency-spelling',
  'alt-missing',
  'dead-link',
  'event-day',
  'event-end',
  'encoding',
  'event-timezone',
  'hashtag-case',
  'hidden-entry',
  'http-link',
  'language-tag',
  'long-sentence',
  'long-sentences',
  'long-title',
  'markup',
  'missing-file',
  'missing-scheme',
  'outside-campaign',
  'spotlight-person',
  'tracking',
  'unknown-network',
  'zone-season',
  ...SOURCE_WARNINGS,
]);

/** Whether a problem is a warning. */
export const isWarning = ({ code }: Problem): boolean => WARNINGS.has(code);
