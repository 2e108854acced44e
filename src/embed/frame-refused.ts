/**
 * Attributes that the URL must not set. Otherwise, anyone who writes a link could show text or any network's post under
 * the site's name (the first two), remove the mark from external links (the third), or let hosts load (the fourth). The
 * last has no URL to write to.
 */
export const REFUSED: readonly string[] = ['data', 'href', 'trusted-hosts', 'media-hosts', 'with-address'];
