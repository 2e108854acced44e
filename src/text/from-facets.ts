import { hashtagUrl } from '../util/networks.js';
import { paragraphs } from './paragraphs.js';
import type { Inline, RichText } from './rich-text.js';
import { safeUrl } from '../util/urls.js';

/** A linked range in a Bluesky post, as defined by `app.bsky.richtext.facet`. */
export interface Facet {
  /** Offsets in the text's UTF-8 bytes. */
  readonly index?: { readonly byteStart?: number; readonly byteEnd?: number };
  readonly features?: readonly { readonly uri?: string; readonly did?: string; readonly tag?: string }[];
}

/** Converts text with facets to rich text. A facet that doesn't fit the text, or has no target, stays plain text. */
export function fromFacets(text: string, facets: readonly (Facet | null)[]): RichText {
  const bytes = new TextEncoder().encode(text);
  // Throws if a range splits a character.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const inlines: Inline[] = [];
  let written = 0;
  const words = (end: number): Inline => ({ type: 'text', value: decoder.decode(bytes.subarray(written, end)) });
  for (const facet of facets.toSorted((one, other) => startOf(one) - startOf(other))) {
    try {
      const [start, end] = [startOf(facet), facet!.index!.byteEnd!];
      const url = facet!.features!.map(targetOf).find(Boolean);
      if (!url || !(start >= written && start < end && end <= bytes.length)) continue;
      const link: Inline = {
        type: 'link',
        url,
        children: [{ type: 'text', value: decoder.decode(bytes.subarray(start, end)) }],
      };
      inlines.push(words(start), link);
      written = end;
    } catch {
      // The facet is incomplete, or begins or ends inside a character.
    }
  }
  return paragraphs([...inlines, words(bytes.length)]);
}

const startOf = (facet: Facet | null): number => facet?.index?.byteStart ?? 0;

function targetOf({ uri, did, tag }: { uri?: string; did?: string; tag?: string }): string | undefined {
  if (uri) return safeUrl(uri);
  return did ? safeUrl(`https://bsky.app/profile/${did}`) : tag ? hashtagUrl('bluesky', tag) : undefined;
}
