import { createHash } from 'node:crypto';
import { STRICT_CSP } from '../scripts/serve.js';

/**
 * The strict policy for one page, which also allows what the page's author wrote into it, each piece by its hash, and
 * requests to a network if one is named. What is then refused is what the contender does by itself.
 */
export function strictPolicy(html, network) {
  const allowed = (directive, element) => {
    const inline = [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
    const hashes = inline.map(([, content]) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    return [`${directive} 'self'`, [`${directive} 'self'`, ...new Set(hashes)].join(' ')];
  };
  const changes = [allowed('script-src', 'script'), allowed('style-src', 'style')];
  if (network) changes.push(["connect-src 'self'", `connect-src 'self' ${network}`]);
  return changes.reduce((policy, [from, to]) => policy.replace(from, to), STRICT_CSP);
}
