/** Follows the log of Orca: what it speaks, and when it has come to rest. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const POLL = 100;

/** Orca is done when its log has not grown for so long. A busy machine needs more than its 100 ms. */
const QUIET = 1500;

/** Longest wait for a key or a page to arrive, and for Orca to be done with it. A whole page takes it a minute. */
const LONGEST = { arrival: 60_000, rest: 300_000 };

/** One utterance; it may have several lines. */
const SPOKEN = /SPEECH OUTPUT: '(.*?)' ?(?:\{[^\n]*\})?\n/gs;

/** Returns the utterances in a part of the log, without those that are empty. */
export function spokenIn(log) {
  return [...log.matchAll(SPOKEN)].map(([, words]) => words.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Reads what is new in a file since the last call. */
class Tail {
  #path;
  #offset = 0;

  constructor(path) {
    this.#path = path;
  }

  read() {
    if (!existsSync(this.#path)) return '';
    const file = openSync(this.#path);
    const bytes = Buffer.alloc(fstatSync(file).size - this.#offset);
    readSync(file, bytes, 0, bytes.length, this.#offset);
    closeSync(file);
    this.#offset += bytes.length;
    return bytes.toString('utf8');
  }
}

export class Speech {
  #tail;

  constructor(path) {
    this.#tail = new Tail(path);
  }

  /**
   * Resolves with what was spoken since the last call, once the log matches a pattern and is quiet. A log that never
   * rests is cut. Rejects if the pattern doesn't appear.
   */
  async heard(pattern) {
    const start = Date.now();
    let text = '';
    for (let quiet = 0; quiet < QUIET || !pattern.test(text); quiet += POLL) {
      const waited = Date.now() - start;
      if (waited > LONGEST.rest) break;
      if (waited > LONGEST.arrival && !pattern.test(text)) {
        throw new Error(`Orca's log has no ${pattern} after ${LONGEST.arrival / 1000} s.`);
      }
      await wait(POLL);
      const more = this.#tail.read();
      if (more) quiet = 0;
      text += more;
    }
    return spokenIn(text);
  }
}
