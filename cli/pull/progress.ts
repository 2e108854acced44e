import { printable } from '../print.js';

/** Prints the progress of a run: on a terminal in a single updated line, elsewhere in a line per step. */
export class Progress {
  #isOpen = false;

  /** The state of the output, reported after an interrupt. */
  outcome = 'the output stays as it was';

  constructor(private readonly stream: NodeJS.WriteStream) {}

  /** Shows the current step. */
  update(words: string): void {
    if (!this.stream.isTTY) return this.say(words);
    this.stream.write(`\r\u001b[K${printable(words).slice(0, (this.stream.columns || 80) - 1)}`);
    this.#isOpen = true;
  }

  /** Shows a count, only on a terminal; elsewhere each count would add a line. */
  count(words: string): void {
    if (this.stream.isTTY) this.update(words);
  }

  /** Prints a permanent line. */
  say(line: string): void {
    this.done();
    this.stream.write(`${printable(line)}\n`);
  }

  /** Clears the progress line. */
  done(): void {
    if (this.#isOpen) this.stream.write('\r\u001b[K');
    this.#isOpen = false;
  }
}
