import { slugsOf } from '../../model/slug.js';
import type { Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';

/** Names the entries of a timeline in the page's URL. */
export class Permalinks {
  /** The entries that have a permalink. */
  entries: readonly Entry[] = [];

  /** Computed on first use, because a timeline with thousands of entries rarely needs it. */
  readonly #slugsOf = latest(slugsOf);

  /** Returns the entry with this slug. */
  find(slug: string): Entry | undefined {
    return this.#slugsOf(this.entries).get(slug);
  }

  slugOf(id: string | undefined): string | undefined {
    return id === undefined ? id : [...this.#slugsOf(this.entries)].find(([, entry]) => entry.id === id)?.[0];
  }
}
