import type { Campaign, Entry } from '../../campaign/types.js';
import { asFeedError } from '../../feeds/errors.js';
import type { Content } from './content.js';
import { warnOnce } from './warn.js';

interface Host {
  requestUpdate(): void;
}

const faulty = new WeakMap<Campaign, Set<string>>();

/** The ids of a campaign's entries that some element could not draw. */
export function faultyIn(campaign: Campaign): Set<string> {
  const ids = faulty.get(campaign) ?? new Set();
  faulty.set(campaign, ids);
  return ids;
}

/** What an element can't draw: single entries, which it leaves out, or its content as a whole. */
export class Faults {
  readonly #host: Host;
  readonly #content: () => Content;
  readonly #ids = new Set<string>();
  readonly #words: string[] = [];
  #broken: Content | undefined;
  #instead: Content | undefined;

  /** @param content - Gives what the host draws now. */
  constructor(host: Host, content: () => Content) {
    this.#host = host;
    this.#content = content;
  }

  /** Leaves out an entry that threw while it was drawn; those of one drawing are one warning. */
  readonly leaveOut = ({ id, title = id }: Entry, error: unknown): void => {
    const { campaign } = this.#content();
    // What stands in another is drawn each time that this is, and fails each time.
    if (!campaign || this.#ids.has(id)) return;
    this.#ids.add(id);
    faultyIn(campaign).add(id);
    if (this.#words.push(`${title}: ${String(error)}`) > 1) return;
    // Later: what is asked for while an element draws would be lost.
    queueMicrotask(() => {
      warnOnce(
        `can't draw of ${campaign.feedUrl ?? 'the JSON in the page'}: ${this.#words.splice(0).slice(0, 20).join('; ')}`,
      );
      this.#host.requestUpdate();
    });
  };

  /** Entries without those that were left out; the same list where none was. */
  without(entries: readonly Entry[]): readonly Entry[] {
    return entries.some(({ id }) => this.#ids.has(id)) ? entries.filter(({ id }) => !this.#ids.has(id)) : entries;
  }

  /** Tries all entries again, with another choice of them. */
  reset(): void {
    this.#ids.clear();
  }

  /** Tries the content again, since something else may have been the cause. */
  retry(): void {
    this.#broken = undefined;
  }

  /** The content to draw: an error in place of content that threw as a whole. */
  contentOf(content: Content): Content {
    return content === this.#broken ? this.#instead! : content;
  }

  /** Whether content is an error of drawing, which no one else tells. */
  isOwn(content: Content): boolean {
    return content === this.#instead;
  }

  /** Puts an error in place of the content; false where what threw is an error already. */
  replace(error: unknown): boolean {
    const content = this.#content();
    const fault = asFeedError(error, content.campaign?.feedUrl);
    warnOnce(fault.message);
    if (content.state === 'error') return false;
    this.#broken = content;
    this.#instead = { state: 'error', errors: [fault] };
    return true;
  }
}
