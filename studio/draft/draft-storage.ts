import { createStore, del, get, update, type UseStore } from 'idb-keyval';
import type { Json } from '../../src/formats/source.js';

/** A campaign as it is kept in the browser. */
export interface StoredDraft {
  /** The tab that keeps it. */
  readonly owner: string;
  /** When it last changed, in ISO 8601. */
  readonly changed: string;
  readonly name: string;
  readonly indent: string | undefined;
  readonly feed: Json;
  readonly files: readonly (readonly [path: string, content: Blob])[];
}

const KEY = 'draft';

/** Says that there is a draft, so that the database is neither made nor opened without one. */
const FLAG = 'cx-studio:draft';

let database: UseStore | undefined;
const opened = (): UseStore => (database ??= createStore('cx-studio', 'drafts'));

/** Returns the draft in this browser; undefined if there is none, or if the browser stores nothing. */
export async function readDraft(): Promise<StoredDraft | undefined> {
  try {
    return localStorage.getItem(FLAG) ? await get<StoredDraft>(KEY, opened()) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a draft, unless another tab has taken it over since.
 *
 * @param isTaking - Whether this tab takes it over.
 * @returns Whether it was stored.
 * @throws DOMException if the browser stores nothing, or is full.
 */
export async function writeDraft(draft: StoredDraft, isTaking = false): Promise<boolean> {
  let isStored = true;
  // One transaction, so that no other tab writes in between.
  await update<StoredDraft>(
    KEY,
    (before) => {
      isStored = isTaking || !before || before.owner === draft.owner;
      return isStored ? draft : before!;
    },
    opened(),
  );
  localStorage.setItem(FLAG, '1');
  return isStored;
}

/** Deletes the draft. */
export async function forgetDraft(): Promise<void> {
  localStorage.removeItem(FLAG);
  await del(KEY, opened());
}
