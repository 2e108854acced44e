import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Json } from '../../feeds/source.js';

/** Where the entries of a source came from, for records management. */
export interface SourceRecord {
  readonly url: string;
  readonly retrieved_at: string;
  /** Of the bytes as they arrived; of several pages or files one after the other. */
  readonly sha256: string;
}

/** What a server says of a version, to be asked whether there is another. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly last_modified?: string | undefined;
}

/** A source as it was read last. */
export interface StoredSource extends Validators {
  /** How it was read; read in another way it may have other entries. */
  readonly settings: string;
  /** The address of the data, where `from` is that of a profile. */
  readonly address?: string | undefined;
  /** SHA-256 of the first page or of all files. */
  readonly first: string;
  readonly record: SourceRecord;
  /** What the feed says of itself, and its items, before any rule: other rules need no new request. */
  readonly feed: Json;
  readonly items: readonly Json[];
}

/** A picture that was had. */
export interface StoredPicture extends Validators {
  readonly file: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** A picture that could not be had; where it is `final`, it is not asked for again until its source is new. */
export interface FailedPicture {
  readonly error: string;
  readonly final: boolean;
}

/** What one run leaves for the next. */
export interface State {
  readonly version: 1;
  readonly comment: string;
  readonly secret: string;
  readonly sources: Readonly<Record<string, StoredSource>>;
  readonly pictures: Readonly<Record<string, StoredPicture | FailedPicture>>;
}

/** The state that the last run left. What is missing, broken or of another version is as if there had been none. */
export async function readState(path: string): Promise<State> {
  try {
    const state = JSON.parse(await readFile(path, 'utf8')) as State | null;
    if (state?.version === 1) return state;
  } catch {
    // It is safe to delete: all is asked for anew.
  }
  return {
    version: 1,
    comment: 'What "cx-widgets pull" remembers between runs. Safe to delete: the next run asks for everything anew.',
    secret: randomUUID(),
    sources: {},
    pictures: {},
  };
}
