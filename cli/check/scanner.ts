import { bareKey, bareValue, MESSAGES, notClosed } from './slip-words.js';
import { scanQuoted, scanString } from './strings.js';

/** A place in a text that keeps it from being JSON, and how to fix it. */
export interface Slip {
  readonly offset: number;
  readonly message: string;
}

/** Reports a slip. */
export type Report = (offset: number, message: string) => void;

/** Slips after which authors had better look again. */
const MOST = 20;

type Expected = 'value' | 'key' | 'colon' | 'comma' | 'nothing';

/**
 * Returns every slip in JSON written by hand. It reads on as the author meant it, so that one slip is told once, and
 * stops where it can't know. No recursion: JSON may be nested deeper than the stack.
 */
export function findSlips(text: string): readonly Slip[] {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #slips: Slip[] = [];
  readonly #open: number[] = [];
  #at = 0;
  #expected: Expected = 'value';
  /** Whether a comma or a colon stands before, so that no bracket may close here. */
  #isDue = true;
  /** Where the line of the last slip ends. */
  #lineEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Slip[] {
    for (;;) {
      this.#skipBlank();
      if (this.#at >= this.#text.length || this.#slips.length >= MOST || this.#expected === 'nothing') break;
      this.#step(this.#text[this.#at]!);
    }
    const begin = this.#open.at(-1);
    if (
      this.#slips.length < MOST &&
      this.#expected !== 'nothing' &&
      (begin !== undefined || this.#expected === 'value')
    ) {
      this.#report(this.#text.trimEnd().length, notClosed(this.#text, begin));
    }
    return this.#slips;
  }

  readonly #report: Report = (offset, message) => {
    // The same slip twice in a line is one habit.
    if (this.#slips.at(-1)?.message === message && offset < this.#lineEnd) return;
    this.#slips.push({ offset, message });
    const end = this.#text.indexOf('\n', offset);
    this.#lineEnd = end < 0 ? Infinity : end;
  };

  #stop(message: string): void {
    this.#report(this.#at, message);
    this.#expected = 'nothing';
  }

  #step(char: string): void {
    if (this.#expected === 'comma') this.#afterValue(char);
    else if (this.#expected === 'colon') this.#colon(char);
    else if (char === ',') {
      this.#report(this.#at++, MESSAGES.comma);
    } else if (/[}\]]/.test(char)) {
      if (this.#isDue) this.#report(this.#at, this.#before() === ':' ? MESSAGES.noValue : MESSAGES.comma);
      this.#close(char);
    } else if (this.#expected === 'key') this.#key(char);
    else this.#value(char);
  }

  /** The last character before this place that is not blank. */
  #before(): string | undefined {
    return this.#text.slice(0, this.#at).trimEnd().at(-1);
  }

  #key(char: string): void {
    if (!this.#quoted(char, true)) {
      const { end, message } = bareKey(this.#text, this.#at);
      if (!end) return this.#stop(message);
      this.#report(this.#at, message);
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
      const { end, message } = bareValue(this.#text, this.#at, !this.#open.length);
      if (message) this.#report(this.#at, message);
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
    if (!sign) return this.#stop(/[,}]/.test(char) ? MESSAGES.noValue : MESSAGES.colon);
    if (sign !== ':') this.#report(this.#at, MESSAGES.colon);
    this.#at += sign.length;
    this.#expected = 'value';
    this.#isDue = true;
  }

  #afterValue(char: string): void {
    const begin = this.#open.at(-1);
    if (begin === undefined) return this.#stop(char === ';' ? MESSAGES.semicolon : MESSAGES.end);
    if (/[}\]]/.test(char)) return this.#close(char);
    if (char === ',') this.#at++;
    else if (char === ';') this.#report(this.#at++, MESSAGES.semicolon);
    else if (char === ':') return this.#stop(MESSAGES.odd);
    else this.#report(this.#at, MESSAGES.noComma);
    this.#expected = this.#text[begin] === '{' ? 'key' : 'value';
    this.#isDue = true;
  }

  #close(char: string): void {
    const begin = this.#open.pop();
    if (begin === undefined || (this.#text[begin] === '{') !== (char === '}')) {
      if (begin !== undefined) this.#open.push(begin);
      return this.#stop(notClosed(this.#text, begin));
    }
    this.#at++;
    this.#expected = 'comma';
  }

  /** Skips what is blank, and reports what is blank to people alone. */
  #skipBlank(): void {
    const blank =
      /[ \t\r\n]+|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|#[^\r\n]*|<!--[^]*?(?:-->|$)|[\s\u200b-\u200f\u2060\ufeff]/y;
    for (;;) {
      blank.lastIndex = this.#at;
      const [found] = blank.exec(this.#text) ?? [];
      if (!found) return;
      if (/^(?:\/|#|<)/.test(found)) this.#report(this.#at, MESSAGES.comment);
      else if (/^[^ \t\r\n]/.test(found)) this.#report(this.#at, MESSAGES.space);
      this.#at += found.length;
    }
  }
}
