/** Parses an address, absolute or relative to a base; undefined where it is none. Only this function calls the parser. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    // An empty base makes the parser refuse even absolute addresses.
    return new URL(address, base || undefined);
  } catch {
    return undefined;
  }
}

/** Whether something begins as an address of the web and is none, such as `https://[/1`. */
export const isBrokenAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:/i.test(value) && !parseUrl(value);

/** The host of an address, with its port if that is not the usual one; empty where it has none. */
export const hostOf = (url: string): string => parseUrl(url)?.host ?? '';

/** The origin of an address; empty where it is no address. */
export const originOf = (url: string): string => parseUrl(url)?.origin ?? '';

/** Whether two addresses of the web have the same origin; what is no such address has the same as none. */
export const isSameOrigin = (one: string, other: string): boolean =>
  /^https?:/.test(originOf(one)) && originOf(one) === originOf(other);

/** An address with a parameter in its query set to a value; as it is where it is no address. */
export function withParam(address: string, name: string, value: string): string {
  const url = parseUrl(address);
  url?.searchParams.set(name, value);
  return url?.href ?? address;
}

/**
 * The absolute, normalized form of an address that a link may have (http, https, mailto, tel), else undefined. The
 * platform's parser decides, since it knows what browsers drop: leading control characters, tabs and newlines within.
 */
export function safeUrl(address: string, base?: string): string | undefined {
  const { href = '' } = parseUrl(address, base) ?? {};
  return /^(https?|mailto|tel):/.test(href) ? href : undefined;
}

/** An address without the parameters that tell a site where its reader came from. */
export function withoutTracking(url: string): string {
  return url
    .replace(
      /(?<=[?&#])(utm_\w*|\w{1,4}clk?id|[gw]braid|mc_[ce]id|igsh(id)?|li_fat_id|_hs(enc|mi)|mkt_tok|s_cid|ref_(src|url))=[^&#]*&?/gi,
      '',
    )
    .replace(/[?&](?=#|$)|#$/g, '');
}

/**
 * Returns the part that all addresses of a page have in common: without scheme, `www.`, last slash and tracking, and
 * with X's name of today; of a post on X only its number.
 */
export function pageOf(url: string): string {
  return withoutTracking(safeUrl(url) ?? url)
    .replace(/^https?:\/\/((www|m|mobile)\.)?(twitter(?=\.com\/))?/, (_start, _www, _m, old) => (old ? 'x' : ''))
    .replace(/^x\.com\/.*\/status(?:es)?\/(\d+).*/, 'x.com/$1')
    .replace(/(?<!\/)\/+(?=$|[?#])/, '');
}

/** How an address is shown to a reader: short, without scheme, `www.` and tracking, in its own script. */
export function shownUrl(url: string): string {
  return (
    withoutTracking(safeUrl(url) ?? url)
      .replace(/^https?:\/\/([^/?#]*@)?(www\.)?|^(mailto|tel):([^?]*).*/s, '$4')
      .replace(/\/$/, '')
      // ASCII stays as it is, so that no decoded `/`, `?` or `#` changes what the address seems to mean.
      .replace(/(%[89a-f][\da-f])+/gi, decoded)
      .replace(/^([^/]*.{39})..+/su, '$1…')
  );
}

/** Percent-encoded bytes as they read, as far as that is safe. */
export function decoded(bytes: string): string {
  try {
    // Bidi controls, invisible characters and spaces stay encoded: they could disguise the address.
    return decodeURIComponent(bytes).replace(/[\p{C}\p{Z}]/gu, encodeURIComponent);
  } catch {
    return bytes;
  }
}
