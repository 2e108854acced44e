import { bareKey, bareValue } from './bare-words.js';
import { positionAt } from './positions.js';
import { scanQuoted, scanString } from './string-scanner.js';
import type { PlainKind, SyntaxProblem } from './syntax-messages.js';

/** A JSON syntax error and its offset. */
export interface SyntaxError {
  readonly offset: number;
  readonly problem: SyntaxProblem;
}

/** Reports a problem. */
export type ReportSyntax = (offset: number, problem: SyntaxProblem | PlainKind) => void;

/** The maximum number of errors per file; after that many it is better to check again. */
const LIMIT = 20;

type Expected = 'value' | 'key' | 'colon' | 'comma' | 'nothing';

/**
 * Returns all errors in handwritten JSON. After an error, the scanner continues as the author intended, so that each
 * mistake is reported once, and stops if the intention is unclear. It is not recursive, because JSON may be nested
 * deeper than the stack.
 */
export function findSyntaxErrors(text: string): readonly SyntaxError[] {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #errors: SyntaxError[] = [];
  readonly #open: number[] = [];
  #at = 0;
  #expected: Expected = 'value';
  /** Whether the previous token is a comma or a colon, so that no bracket may close here. */
  #isDue = true;
  /** The end of the line of the last error. */
  #lineEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly SyntaxError[] {
    for (;;) {
      this.#skipBlank();
      if (this.#at >= this.#text.length || this.#errors.length >= LIMIT || this.#expected === 'nothing') break;
      this.#step(this.#text[this.#at]!);
    }
    const isOpen = this.#open.length > 0 || this.#expected === 'value';
    if (this.#errors.length < LIMIT && this.#expected !== 'nothing' && isOpen) {
      this.#report(this.#text.trimEnd().length, this.#notClosed());
    }
    return this.#errors;
  }

  readonly #report: ReportSyntax = (offset, problem) => {
    const whole: SyntaxProblem = typeof problem === 'string' ? { kind: problem } : problem;
    // The same mistake is reported once per line.
    const last = this.#errors.at(-1)?.problem;
    if (offset < this.#lineEnd && JSON.stringify(last) === JSON.stringify(whole)) return;
    this.#errors.push({ offset, problem: whole });
    const end = this.#text.indexOf('\n', offset);
    this.#lineEnd = end < 0 ? Infinity : end;
  };

  #stop(problem: SyntaxProblem | PlainKind): void {
    this.#report(this.#at, problem);
    this.#expected = 'nothing';
  }

  /** Returns the problem for an unclosed container, or for an unexpected closing bracket. */
  #notClosed(): SyntaxProblem {
    const begin = this.#open.at(-1);
    if (begin === undefined) return { kind: this.#text.trim() ? 'closes-nothing' : 'empty' };
    const container = this.#text[begin] === '{' ? 'object' : 'list';
    return { kind: 'not-closed', container, line: positionAt(this.#text, begin).line };
  }

  #step(char: string): void {
    if (this.#expected === 'comma') this.#afterValue(char);
    else if (this.#expected === 'colon') this.#colon(char);
    else if (char === ',') {
      this.#report(this.#at++, 'comma');
    } else if (/[}\]]/.test(char)) {
      if (this.#isDue) this.#report(this.#at, this.#before() === ':' ? 'no-value' : 'comma');
      this.#close(char);
    } else if (this.#expected === 'key') this.#key(char);
    else this.#value(char);
  }

  /** Returns the last non-blank character before this one. */
  #before(): string | undefined {
    return this.#text.slice(0, this.#at).trimEnd().at(-1);
  }

  #key(char: string): void {
    if (!this.#quoted(char, true)) {
      const { end, problem } = bareKey(this.#text, this.#at);
      if (!end) return this.#stop(problem!);
      this.#report(this.#at, problem!);
      this.#at = end;
    }
    this.#expected = 'colon';
  }

  #value(char: string): void {
    if (/[{[]/.test(char)) {
      this.#open.push(this.#at++);
      this.#expected = char === '{' ? 'key' : 'value';
      this.#isDue = false;
      return;
    }
    if (!this.#quoted(char, false)) {
      const { end, problem } = bareValue(this.#text, this.#at, !this.#open.length);
      if (problem) this.#report(this.#at, problem);
      if (!end) {
        this.#expected = 'nothing';
        return;
      }
      this.#at = end;
    }
    this.#expected = 'comma';
  }

  #quoted(char: string, isKey: boolean): boolean {
    const end =
      char === '"'
        ? scanString(this.#text, this.#at, isKey, this.#report)
        : scanQuoted(this.#text, this.#at, this.#report);
    if (end) this.#at = end;
    return !!end;
  }

  #colon(char: string): void {
    const [sign] = /^(?::|=>?)/.exec(this.#text.slice(this.#at, this.#at + 2)) ?? [];
    if (!sign) return this.#stop(/[,}]/.test(char) ? 'no-value' : 'colon');
    if (sign !== ':') this.#report(this.#at, 'colon');
    this.#at += sign.length;
    this.#expected = 'value';
    this.#isDue = true;
  }

  #afterValue(char: string): void {
    const begin = this.#open.at(-1);
    if (begin === undefined) return this.#stop(char === ';' ? 'semicolon' : 'end');
    if (/[}\]]/.test(char)) return this.#close(char);
    if (char === ',') this.#at++;
    else if (char === ';') this.#report(this.#at++, 'semicolon');
    else if (char === ':') return this.#stop('odd');
    else this.#report(this.#at, 'no-comma');
    this.#expected = this.#text[begin] === '{' ? 'key' : 'value';
    this.#isDue = true;
  }

  #close(char: string): void {
    const begin = this.#open.pop();
    if (begin === undefined || (this.#text[begin] === '{') !== (char === '}')) {
      if (begin !== undefined) this.#open.push(begin);
      return this.#stop(this.#notClosed());
    }
    this.#at++;
    this.#expected = 'comma';
  }

  /** Skips white space, and reports comments and spaces that JSON does not allow. */
  #skipBlank(): void {
    const blank =
      /[ \t\r\n]+|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|#[^\r\n]*|<!--[^]*?(?:-->|$)|[\s\u200b-\u200f\u2060\ufeff]/y;
    for (;;) {
      blank.lastIndex = this.#at;
      const [found] = blank.exec(this.#text) ?? [];
      if (!found) return;
      if (/^(?:\/|#|<)/.test(found)) this.#report(this.#at, 'comment');
      else if (/^[^ \t\r\n]/.test(found)) this.#report(this.#at, 'space');
      this.#at += found.length;
    }
  }
}
