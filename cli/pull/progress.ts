import { printable } from '../print.js';

/** Prints the progress of a run. On a terminal one line is rewritten; elsewhere each step is a line. */
export class Progress {
  #isOpen = false;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  /** What is being done now. */
  update(words: string): void {
    if (!this.stream.isTTY) return this.say(words);
    this.stream.write(`\r\u001b[K${printable(words).slice(0, (this.stream.columns || 80) - 1)}`);
    this.#isOpen = true;
  }

  /** How many of something are done; off a terminal that would be a line for each. */
  count(words: string): void {
    if (this.stream.isTTY) this.update(words);
  }

  /** A line that stays. */
  say(line: string): void {
    this.done();
    this.stream.write(`${printable(line)}\n`);
  }

  /** Takes away what will not be rewritten any more. */
  done(): void {
    if (this.#isOpen) this.stream.write('\r\u001b[K');
    this.#isOpen = false;
  }
}
