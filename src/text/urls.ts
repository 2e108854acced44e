/**
 * The absolute, normalised form of an address that a link may have (http, https, mailto, tel), else undefined. The
 * platform's parser decides, since it knows what browsers drop: leading control characters, tabs and newlines within.
 */
export function safeUrl(address: string, base?: string): string | undefined {
  try {
    // An empty base makes the parser refuse even absolute addresses.
    const { href } = new URL(address, base || undefined);
    return /^(https?|mailto|tel):/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
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

/** What the addresses of one page have in common, whoever copied them from where: of a post on X, its number. */
export function pageOf(url: string): string {
  return withoutTracking(safeUrl(url) ?? url)
    .replace(/^https?:\/\/((www|m|mobile)\.)?/, '')
    .replace(/^(?:x|twitter)\.com\/.*\/status(?:es)?\/(\d+).*/, 'x.com/$1')
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
