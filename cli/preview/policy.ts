/**
 * The Content-Security-Policy that the preview sends: the strictest one that the elements support, with what a site
 * plays and frames of its own.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "media-src 'self'",
  "frame-src 'self'",
].join('; ');
