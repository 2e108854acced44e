import { fileHandles } from '../draft/file-handles.js';
import type { StudioStore } from '../draft/store.js';

/** Opens files that are dropped anywhere, except where a step takes them itself. */
export class FileDrop {
  /** Whether files are being dragged over the page. */
  isOver = false;
  #depth = 0;

  /** @param onChange - Called when `isOver` has changed. */
  constructor(
    private readonly store: StudioStore,
    private readonly onChange: () => void,
  ) {}

  connect(): void {
    for (const [type, listener] of this.#listeners) addEventListener(type, listener);
  }

  disconnect(): void {
    for (const [type, listener] of this.#listeners) removeEventListener(type, listener);
  }

  readonly #onEnter = (event: DragEvent): void => {
    if (hasFiles(event)) this.#set(this.#depth + 1);
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (hasFiles(event)) this.#set(Math.max(0, this.#depth - 1));
  };

  readonly #onOver = (event: DragEvent): void => {
    // Without this, the browser would leave the page and open the file.
    if (hasFiles(event)) event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#set(0);
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    void this.#take([...event.dataTransfer!.items]);
  };

  /** Hands over files, with their handles where the browser has them; the items are gone after this task. */
  async #take(items: readonly HandleItem[]): Promise<void> {
    const taken = items.flatMap((item) => {
      const file = item.getAsFile();
      return file ? [{ file, handle: item.getAsFileSystemHandle?.() }] : [];
    });
    for (const { file, handle } of taken) {
      const found = await handle?.catch(() => null);
      if (found?.kind === 'file') fileHandles.set(file, found as FileSystemFileHandle);
    }
    this.store.drop(taken.map(({ file }) => file));
  }

  readonly #listeners: readonly [string, EventListener][] = [
    ['dragenter', this.#onEnter as EventListener],
    ['dragleave', this.#onLeave as EventListener],
    ['dragover', this.#onOver as EventListener],
    ['drop', this.#onDrop as EventListener],
  ];

  #set(depth: number): void {
    const before = this.isOver;
    this.#depth = depth;
    this.isOver = depth > 0;
    if (before !== this.isOver) this.onChange();
  }
}

/** The part of the File System Access API that not all browsers have. */
type HandleItem = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
