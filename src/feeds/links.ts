import { safeUrl } from '../text/urls.js';

/** The absolute address, or undefined where there is none that may be followed. */
export function toUrl(address: string | undefined, base: string): string | undefined {
  return address ? safeUrl(address, base) : undefined;
}

/** Those of the things that have an address that may be followed, with the address made absolute. */
export function linked<Thing extends { url: string }>(things: readonly Thing[], base: string): Thing[] {
  return things.flatMap((thing) => {
    const url = toUrl(thing.url, base);
    return url ? [{ ...thing, url }] : [];
  });
}
