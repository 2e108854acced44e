/**
 * True where a picture may be requested although the reader asked for nothing: it stands on the page's own host or the
 * feed's, and is https or of the page's own origin.
 *
 * @param feedUrl - The address that the author of the page chose; undefined for JSON in the page.
 */
export function mayRequest(url: string, feedUrl: string | undefined, page = location.href): boolean {
  const { protocol, host, origin } = new URL(url);
  const own = new URL(page);
  if (origin === own.origin) return true;
  return protocol === 'https:' && (host === own.host || (!!feedUrl && host === new URL(feedUrl).host));
}
