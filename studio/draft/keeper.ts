import { forgetDraft, readDraft, writeDraft, type StoredDraft } from './draft-storage.js';
import type { Campaign } from './state.js';
import type { StudioStore } from './store.js';

/** States of the keeper: `taken` if another tab has taken over the draft. */
export type Keeping =
  | { readonly kind: 'off' | 'taken' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A draft that was found when the studio opened. */
export interface FoundDraft {
  readonly draft: StoredDraft;
  /** Whether another tab has it open. */
  readonly isElsewhere: boolean;
}

/** Messages between the tabs of the studio. */
type Message = { readonly type: 'take-over' | 'released'; readonly owner: string };

/** Milliseconds without a change after which a draft is stored. */
const PAUSE = 400;
/** Milliseconds that another tab gets to store its last change. */
const PATIENCE = 3000;

const lockOf = (owner: string): string => `cx-studio ${owner}`;

/**
 * Keeps the campaign in this browser, if the user asks for it. One tab keeps the draft; another one may take it over, after
 * the first has stored its last change.
 */
export class DraftKeeper {
  readonly #id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
  readonly #channel = new BroadcastChannel('cx-studio');
  #keeping: Keeping = { kind: 'off' };
  #stored: Campaign | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param onChange - Called when `keeping` has changed. */
  constructor(
    private readonly store: StudioStore,
    private readonly onChange: () => void,
  ) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => void this.#onMessage(data));
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Whether every change is stored. */
  get isStored(): boolean {
    return this.#keeping.kind === 'kept' && this.#stored === this.store.getState().campaign;
  }

  /** Looks for a draft of an earlier visit or of another tab. */
  async find(): Promise<FoundDraft | undefined> {
    const draft = await readDraft();
    return draft && { draft, isElsewhere: await isOpen(draft.owner) };
  }

  /** Keeps the campaign from now on. */
  async keep(): Promise<void> {
    this.#hold();
    this.#unsubscribe ??= this.store.subscribe(() => this.#onStoreChange());
    await this.#write(true);
  }

  /** Deletes the draft, and keeps nothing more. */
  async forget(): Promise<void> {
    this.#end({ kind: 'off' });
    await this.#writing;
    await forgetDraft();
  }

  /** Opens a draft, and keeps it from now on; another tab stores its last change before. */
  async takeOver({ draft, isElsewhere }: FoundDraft): Promise<void> {
    if (isElsewhere) await this.#released(draft.owner);
    this.open((await readDraft()) ?? draft);
    await this.keep();
  }

  /** Opens a draft without keeping it. */
  open({ feed, files, name, indent }: StoredDraft): void {
    this.store.open({ feed, files: new Map(files) }, name, 'write', false, { indent });
  }

  /** Stores the last change at once, such as before the page is left. */
  async flush(): Promise<void> {
    // A tab that no longer keeps the draft would bring back one that was forgotten.
    if ((this.#keeping.kind === 'kept' || this.#keeping.kind === 'failed') && !this.isStored) await this.#write();
  }

  #onStoreChange(): void {
    const { campaign } = this.store.getState();
    if (!campaign || campaign === this.#stored || this.#keeping.kind === 'taken') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), PAUSE);
  }

  /** Stores the campaign; one write after the other. */
  #write(isTaking = false): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#writing = this.#writing.then(async () => this.#writeNow(isTaking)));
  }

  async #writeNow(isTaking: boolean): Promise<void> {
    const { campaign, name, origin } = this.store.getState();
    if (!campaign) return;
    const changed = new Date().toISOString();
    const { feed, files } = campaign;
    try {
      const draft = { owner: this.#id, changed, name, indent: origin.indent, feed, files: [...files] };
      if (!(await writeDraft(draft, isTaking))) return this.#end({ kind: 'taken' });
      this.#stored = campaign;
      this.#set({ kind: 'kept', at: changed });
    } catch (error) {
      this.#set({ kind: 'failed', reason: (error as Error).message });
    }
  }

  async #onMessage({ type, owner }: Message): Promise<void> {
    if (type !== 'take-over' || owner !== this.#id) return;
    if (this.#keeping.kind === 'kept' || this.#keeping.kind === 'failed') {
      await this.flush();
      this.#end({ kind: 'taken' });
    }
    this.#channel.postMessage({ type: 'released', owner } satisfies Message);
  }

  /** Asks the tab that keeps a draft to release it; a tab that is frozen does not answer. */
  async #released(owner: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      const listen = ({ data }: MessageEvent<Message>): void => {
        if (data.type !== 'released' || data.owner !== owner) return;
        clearTimeout(timer);
        this.#channel.removeEventListener('message', listen);
        resolve();
      };
      this.#channel.addEventListener('message', listen);
      this.#channel.postMessage({ type: 'take-over', owner } satisfies Message);
    });
  }

  /** Shows other tabs that this one is open, for as long as it keeps the draft. */
  #hold(): void {
    if (this.#release) return;
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    void locks()?.request(lockOf(this.#id), () => held);
  }

  #end(keeping: Keeping): void {
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#release?.();
    this.#release = undefined;
    this.#set(keeping);
  }

  #set(keeping: Keeping): void {
    this.#keeping = keeping;
    this.onChange();
  }
}

/** Only pages from https and localhost have locks. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

/** Whether a tab is open that keeps a draft; without locks, it may be. */
async function isOpen(owner: string): Promise<boolean> {
  const held = (await locks()?.query())?.held;
  return held ? held.some(({ name }) => name === lockOf(owner)) : true;
}
