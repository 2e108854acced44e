import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { slugsOf } from '../../model/slug.js';
import type { Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';
import type { Copied, EntryState } from './entry.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Which entries the reader has opened, all of them on paper, and the names by which addresses call them. */
export class Opening implements ReactiveController {
  /** The entry that was opened last, as long as it is open. */
  last: Entry | undefined;

  /** The entries that can be opened. */
  all: readonly Entry[] = [];

  readonly #host: Host;
  readonly #draw: () => void;
  readonly #onToggle: () => void;
  readonly #ids = new Set<string>();
  /** Made when it is first needed: of thousands of entries, mostly never. */
  readonly #slugsOf = latest(slugsOf);
  #copied: Copied | undefined;
  #isPrinting = false;

  /**
   * @param draw - Draws the host at once.
   * @param onToggle - Called when the reader opens or closes an entry.
   */
  constructor(host: Host, draw: () => void, onToggle: () => void) {
    this.#host = host;
    this.#draw = draw;
    this.#onToggle = onToggle;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  /** The entry of this name. */
  find(slug: string): Entry | undefined {
    return this.#slugsOf(this.all).get(slug);
  }

  slugOf(entry: Entry): string | undefined {
    return [...this.#slugsOf(this.all)].find(([, { id }]) => id === entry.id)?.[0];
  }

  open(entry: Entry): void {
    this.#ids.add(entry.id);
    this.last = entry;
  }

  isOpen({ id }: Entry): boolean {
    return this.#isPrinting || this.#ids.has(id);
  }

  /** What became of an entry's address. */
  copied({ id }: Entry): Copied | undefined {
    return this.#copied?.id === id ? this.#copied : undefined;
  }

  state(entry: Entry): EntryState {
    return {
      isOpen: this.isOpen(entry),
      copied: this.copied(entry),
      onOpen: () => this.#toggle(entry),
      onCopy: () => void this.#copy(entry),
    };
  }

  #toggle(entry: Entry): void {
    if (!this.#ids.delete(entry.id)) this.open(entry);
    else if (this.last?.id === entry.id) this.last = undefined;
    this.#copied = undefined;
    this.#onToggle();
    this.#host.requestUpdate();
  }

  async #copy(entry: Entry): Promise<void> {
    const { id } = entry;
    const address = `${location.href.split('#')[0]!}#cx-${this.slugOf(entry)!}`;
    try {
      await navigator.clipboard.writeText(address);
      this.#copied = { id };
    } catch {
      this.#copied = { id, refused: address };
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[readonly]')?.select();
  }

  readonly #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    // What is printed is what stands there when the event is over.
    this.#draw();
  };
}
