import type { Position } from '../../cli/check/diagnostics.js';
import type { Path } from '../../cli/validators/violation.js';
import { BASE } from '../../cli/check/all-rules.js';
import { checkInSlices } from '../../cli/check/campaign-file.js';
import { registerContent } from '../../src/formats/content.js';
import { itemContent } from '../../src/formats/item-content.js';
import { htmlReader } from '../../src/formats/lazy.js';
import { nextTask, runSliced } from '../../src/util/scheduler.js';
import type { Json } from '../../src/formats/source.js';
import type { StudioStore } from '../draft/store.js';

/** Time without input before a check, in milliseconds; at least as long as the last check took. */
const PAUSE = 300;
const LONGEST_PAUSE = 5000;

/**
 * Checks the campaign with the rules of `check` after each change, once input pauses. A check runs in slices of a few
 * milliseconds; a change during one starts a new one.
 */
export class Checker {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #feed: Json | undefined;
  #pause = PAUSE;

  constructor(private readonly store: StudioStore) {
    store.subscribe(() => this.#schedule());
    this.#schedule();
  }

  #schedule(): void {
    const feed = this.store.getState().campaign?.feed;
    if (feed === this.#feed) return;
    const isOpened = !this.#feed;
    this.#feed = feed;
    clearTimeout(this.#timer);
    if (feed) this.#timer = setTimeout(() => void this.#check(feed), isOpened ? 0 : this.#pause);
  }

  async #check(feed: Json): Promise<void> {
    const start = performance.now();
    const { store } = this;
    registerContent(itemContent);
    await htmlReader.load();
    const isCurrent = (): boolean => store.getState().campaign?.feed === feed;
    const result = await runSliced(
      untilStale(checkInSlices(withoutBlankTitle(feed), { base: BASE }, positionOf), isCurrent),
    );
    if (!result) return;
    await nextTask();
    if (!isCurrent()) return;
    store.setDiagnostics(result.diagnostics.all);
    this.#pause = Math.min(Math.max(PAUSE, performance.now() - start), LONGEST_PAUSE);
  }
}

/**
 * Leaves out an empty title: formats without one are opened with it, and pages show neither. With "_cx" it is a campaign
 * file; other feeds need not have a title.
 */
function withoutBlankTitle(feed: Json): Json {
  const { title, ...others } = feed;
  const isBlank = title === undefined || (typeof title === 'string' && !title.trim());
  return isBlank ? { _cx: {}, ...others } : feed;
}

/** Ends a task once its result is no longer needed. */
function* untilStale<Result>(
  task: Generator<Promise<unknown> | undefined, Result>,
  isCurrent: () => boolean,
): Generator<Promise<unknown> | undefined, Result | undefined> {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
    yield value;
    if (!isCurrent()) return undefined;
  }
}

/** A draft has no lines; the number of the entry keeps diagnostics in its order. */
function positionOf([list, index]: Path): Position {
  return { line: list === 'items' && typeof index === 'number' ? index + 2 : 1, column: 1 };
}
