import type { Report } from '../frame/view.js';
import { WIDTHS, type Heights } from '../page/styles.js';

/** Times that each width is measured: the second time, pictures have been loaded. */
const PASSES = 2;

/** Measures an element at each width, one after another. */
export class HeightMeasurer {
  #heights = new Map<number, number>();
  #turn = 0;

  /** The heights measured so far. */
  get heights(): Heights {
    return this.#heights;
  }

  /** The width to show next; undefined once all are measured. */
  get width(): number | undefined {
    return this.#turn < WIDTHS.length * PASSES ? WIDTHS[this.#turn % WIDTHS.length] : undefined;
  }

  /** Starts anew, for other content. */
  restart(): void {
    this.#heights = new Map();
    this.#turn = 0;
  }

  /** Takes a report of the frame; returns whether anything has changed. */
  take({ isReady, width, height }: Report): boolean {
    if (!isReady || width !== this.width) return false;
    this.#heights = new Map(this.#heights).set(width, height);
    this.#turn++;
    return true;
  }
}
