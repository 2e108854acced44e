import { originOf } from '../util/urls.js';
import { tell } from './changes.js';

/** Addresses that could not be loaded, and origins that the page's policy lets nothing be framed from. */
const failed = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether an address could not be shown on this page. */
export function hasFailed(url: string): boolean {
  return failed.has(url) || failed.has(originOf(url));
}

/** Notes that an address can't be shown here. */
export function fail(url: string): void {
  // A page that is open for days must not keep more and more.
  if (failed.size < 1000) failed.add(url);
  // Many may fail at once.
  clearTimeout(timer);
  timer = setTimeout(tell);
}

/** A frame tells nobody that the page's Content-Security-Policy refused it; the page is told. */
export function watchFrames(): void {
  // Adding it again adds nothing, unless the page was opened anew for writing.
  document.addEventListener('securitypolicyviolation', onViolation);
}

function onViolation({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void {
  const [origin] = /^https?:\/\/[^/]+/.exec(blockedURI) ?? [];
  if (effectiveDirective === 'frame-src' && disposition === 'enforce' && origin) fail(origin);
}
