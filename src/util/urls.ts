import { memo } from './memo.js';

/**
 * Parses a URL, absolute or relative to a base; undefined if it is invalid. The parts of an absolute one are cached,
 * because an entry needs those of its URLs many times.
 */
export function parseUrl(address: string, base?: string): Readonly<URL> | undefined {
  return base || address.length > LONGEST ? parsed(address, base) : known(address);
}

/** Maximum length of a cached URL. */
const LONGEST = 500;

const known = memo((address: string) => parsed(address));

function parsed(address: string, base?: string): URL | undefined {
  try {
    // With an empty base, the parser refuses even absolute URLs.
    return new URL(address, base || undefined);
  } catch {
    return undefined;
  }
}

/** Whether a value starts like a web URL but is invalid, such as `https://[/1`. */
export const isBrokenAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:/i.test(value) && !parseUrl(value);

/** Returns the host of a URL, with a non-default port; empty if it has none. */
export const hostOf = (url: string): string => parseUrl(url)?.host ?? '';

/** Returns the origin of a URL; empty if it is invalid. */
export const originOf = (url: string): string => parseUrl(url)?.origin ?? '';

/** Whether two web URLs have the same origin; false if either is not a web URL. */
export const isSameOrigin = (one: string, other: string): boolean =>
  /^https?:/.test(originOf(one)) && originOf(one) === originOf(other);

/** Returns a URL with a query parameter set; returns an invalid URL unchanged. */
export function withParam(address: string, name: string, value: string): string {
  const url = parsed(address);
  url?.searchParams.set(name, value);
  return url?.href ?? address;
}

/**
 * Returns the absolute, normalized form of a URL that is allowed in a link (http, https, mailto, tel), else undefined.
 * The platform's parser decides, because it knows what browsers drop: leading control characters, and tabs and newlines
 * inside.
 */
export function safeUrl(address: string, base?: string): string | undefined {
  const { href = '' } = parseUrl(address, base) ?? {};
  return /^(https?|mailto|tel):/.test(href) ? href : undefined;
}

/** Returns the host that a name denotes, normalized; undefined if the name is invalid. */
export function realHost(name: string): string | undefined {
  // WebKit's URL parser accepts an asterisk in a host name.
  const url = /\*/.test(name) ? undefined : safeUrl(`https://${name}`);
  return url && hostOf(url);
}

/** Removes the parameters that tell a site where its visitors came from. */
export function withoutTracking(url: string): string {
  return url
    .replace(
      /(?<=[?&#])(utm_\w*|\w{1,4}clk?id|[gw]braid|mc_[ce]id|igsh(id)?|li_fat_id|_hs(enc|mi)|mkt_tok|s_cid|ref_(src|url))=[^&#]*&?/gi,
      '',
    )
    .replace(/[?&](?=#|$)|#$/g, '');
}

/**
 * Returns the part that all URLs of a page share: without scheme, `www.`, trailing slash and tracking, and with X's
 * current name; for a post on X only its number.
 */
export function pageOf(url: string): string {
  return withoutTracking(safeUrl(url) ?? url)
    .replace(/^https?:\/\/((www|m|mobile)\.)?(twitter(?=\.com\/))?/, (_start, _www, _m, old) => (old ? 'x' : ''))
    .replace(/^x\.com\/.*\/status(?:es)?\/(\d+).*/, 'x.com/$1')
    .replace(/(?<!\/)\/+(?=$|[?#])/, '');
}

/** Returns a URL for display: short, without scheme, `www.` and tracking, in its own script. */
export function shownUrl(url: string): string {
  return (
    withoutTracking(safeUrl(url) ?? url)
      .replace(/^https?:\/\/([^/?#]*@)?(www\.)?|^(mailto|tel):([^?]*).*/s, '$4')
      .replace(/\/$/, '')
      // ASCII stays encoded, so that no decoded `/`, `?` or `#` changes the apparent meaning of the URL.
      .replace(/(%[89a-f][\da-f])+/gi, decoded)
      .replace(/^([^/]*.{39})..+/su, '$1…')
  );
}

/** Decodes percent-encoded bytes as far as that is safe. */
export function decoded(bytes: string): string {
  try {
    // Bidi controls, invisible characters and spaces stay encoded: they could disguise the URL.
    return decodeURIComponent(bytes).replace(/[\p{C}\p{Z}]/gu, encodeURIComponent);
  } catch {
    return bytes;
  }
}
