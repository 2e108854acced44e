const POLICY = ['connect', 'font', 'frame', 'img', 'media'].map((kind) => `${kind}-src 'self' ws:`).join('; ');

/** Refuses what the page asks of other sites. A page can't undo it, which does no harm: each test file has its own. */
export function ownSiteOnly(): string[] {
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  document.head.append(
    Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: POLICY }),
  );
  return refused;
}
