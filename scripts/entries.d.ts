interface Entry {
  readonly source: string;
  readonly file: string;
  /** Bytes after brotli. */
  readonly budget: number;
}

export const CDN_ENTRY: Entry;
export const ELEMENT_ENTRIES: readonly (Entry & { readonly name: string; readonly classSource: string })[];
