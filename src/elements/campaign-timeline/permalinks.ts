import { slugsOf } from '../../model/slug.js';
import type { Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';
import type { Copied } from './entry.js';
import { permalinkTo } from './url-controller.js';

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

  /** Copies the permalink of an entry; the result has it for the reader to copy if the browser refuses. */
  async copy(id: string): Promise<Copied> {
    const url = permalinkTo(this.slugOf(id)!);
    try {
      await navigator.clipboard.writeText(url);
      return { id };
    } catch {
      return { id, refused: url };
    }
  }

  slugOf(id: string | undefined): string | undefined {
    return id === undefined ? id : [...this.#slugsOf(this.entries)].find(([, entry]) => entry.id === id)?.[0];
  }
}
