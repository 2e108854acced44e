import { bareValue, withoutTail } from '../../cli/check/bare-words.js';
import { positionAt } from '../../cli/check/positions.js';
import { scanQuoted } from '../../cli/check/string-scanner.js';
import { findSyntaxErrors, type SyntaxError } from '../../cli/check/syntax-scanner.js';
import { syntaxMessage } from '../../cli/check/syntax-messages.js';
import type { BadLine, Repair } from './opened.js';

/** More corrections than this mean that the file is something else. */
const MOST = 1000;

/** JSON whose mistakes have a clear meaning, corrected; or the lines with those that have none. */
export type Repaired =
  { readonly text: string; readonly repairs: readonly Repair[] } | { readonly lines: readonly BadLine[] };

/** A replacement of a part of a text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Corrects JSON as its author meant it: one comma too many, curly quotes, comments, line breaks in a text. */
export function repairJson(original: string): Repaired {
  let text = original.replace(/^\uFEFF/, '');
  const repairs: Repair[] = [];
  // Corrections may join lines; messages name the line of the file.
  let joined = 0;
  for (;;) {
    const errors = findSyntaxErrors(text);
    const [error] = errors;
    if (!error)
      return isJson(text)
        ? { text, repairs }
        : { lines: [badLine(text, { offset: 0, problem: { kind: 'parser' } }, 0)] };
    const edit = repairs.length < MOST ? editFor(text, error) : undefined;
    if (!edit) return { lines: errors.map((one) => badLine(text, one, joined)) };
    const was = text.slice(edit.from, edit.to);
    repairs.push({ line: positionAt(text, error.offset).line + joined, kind: error.problem.kind, was, is: edit.by });
    text = text.slice(0, edit.from) + edit.by + text.slice(edit.to);
    joined += lineBreaks(was) - lineBreaks(edit.by);
  }
}

const lineBreaks = (text: string): number => text.split(/\r\n?|\n/).length - 1;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function badLine(text: string, { offset, problem }: SyntaxError, joined: number): BadLine {
  const { line, column } = positionAt(text, offset);
  const [words = ''] = /^[^\r\n]*/.exec(text.slice(offset - column + 1)) ?? [];
  const start = Math.max(0, column - 60);
  return { line: line + joined, column, message: syntaxMessage(problem), text: words.slice(start, start + 120) };
}

/** Returns the correction of a mistake; undefined if it is not clear what was meant. */
function editFor(text: string, { offset, problem }: SyntaxError): Edit | undefined {
  const replace = (length: number, by: string): Edit => ({ from: offset, to: offset + length, by });
  switch (problem.kind) {
    case 'comma':
      return commaBefore(text, offset);
    case 'no-comma':
      return replace(0, ',');
    case 'colon':
      return /^=>?/.test(text.slice(offset)) ? replace(/^=>?/.exec(text.slice(offset))![0].length, ':') : undefined;
    case 'comment':
      return replace(commentAt(text, offset), '');
    case 'space':
      return replace(1, ' ');
    case 'semicolon':
      return replace(1, /^;\s*$/.test(text.slice(offset)) ? '' : ',');
    case 'wrong-word':
      return replace(problem.word.length, problem.meant);
    case 'wrong-number':
      return problem.meant === undefined ? undefined : replace(problem.word.length, problem.meant);
    case 'bare-key':
      return replace(problem.key.length, JSON.stringify(problem.key));
    case 'bare-date':
      return replace(problem.date.length, JSON.stringify(problem.date));
    case 'bare-text':
      return bareText(text, offset);
    default:
      return editOfString(text, offset, problem.kind);
  }
}

/** Returns the correction of a mistake in a text. */
function editOfString(text: string, offset: number, kind: string): Edit | undefined {
  const replace = (length: number, by: string): Edit => ({ from: offset, to: offset + length, by });
  switch (kind) {
    case 'single':
    case 'backtick':
      return quoted(text, offset);
    case 'curly':
      return isBeginning(text, offset) ? quoted(text, offset) : replace(1, '"');
    case 'line-break':
      return lineBreakAfter(text, offset);
    case 'tab':
      return replace(1, '\\t');
    case 'control':
      return replace(1, '');
    case 'escape':
      return replace(1, '\\\\');
    case 'quote':
      return { ...quoteBefore(text, offset), by: '\\"' };
    case 'open':
      return endOfLine(text, offset);
    default:
      return undefined;
  }
}

/** Returns the correction of the first line break in a text that begins at an offset. */
function lineBreakAfter(text: string, offset: number): Edit | undefined {
  const pattern = /\r\n?|\n/g;
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length, by: '\\n' } : undefined;
}

function commaBefore(text: string, offset: number): Edit | undefined {
  const at = text.lastIndexOf(',', offset - (text[offset] === ',' ? 0 : 1));
  return at < 0 || /\S/.test(text.slice(at + 1, offset)) ? undefined : { from: at, to: at + 1, by: '' };
}

/** Returns the length of a comment. */
function commentAt(text: string, offset: number): number {
  const comment = /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|#[^\r\n]*|<!--[^]*?(?:-->|$)/y;
  comment.lastIndex = offset;
  return comment.exec(text)?.[0].length ?? 0;
}

/** Returns the correction of a text without quotation marks, if it is plain words, which can't hold the next key. */
function bareText(text: string, offset: number): Edit | undefined {
  const { end } = bareValue(text, offset, false);
  if (!/^[\p{L}\p{N} '’-]+$/u.test(text.slice(offset, end))) return undefined;
  return { from: offset, to: end, by: JSON.stringify(text.slice(offset, end)) };
}

/** Whether a text begins here, and not in another one. */
const isBeginning = (text: string, offset: number): boolean =>
  /(?:^|[{[,:])\s*$/.test(text.slice(Math.max(0, offset - 200), offset));

/** Returns the correction of a text in other quotes. */
function quoted(text: string, offset: number): Edit | undefined {
  const end = scanQuoted(text, offset, () => undefined);
  if (end === undefined) return undefined;
  const isClosed = /['‘’`“”"«»]/.test(text[end - 1]!) && end - 1 > offset;
  const inner = text.slice(offset + 1, isClosed ? end - 1 : end);
  return { from: offset, to: end, by: `"${inner.replaceAll("\\'", "'").replace(/(?<!\\)"/g, '\\"')}"` };
}

/** Returns the quotation mark before an offset, which belongs to the text. */
function quoteBefore(text: string, offset: number): { from: number; to: number } {
  const from = text.lastIndexOf('"', offset - 1);
  return { from, to: from + 1 };
}

/** Returns the correction of a text that is not closed on its line. */
function endOfLine(text: string, offset: number): Edit {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  const end = offset + Math.max(1, withoutTail(line).length);
  return { from: end, to: end, by: '"' };
}
