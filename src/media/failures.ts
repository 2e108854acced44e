import { originOf } from '../util/urls.js';
import { notify } from './changes.js';

/** URLs that could not be loaded, and origins that the page's policy does not allow in frames. */
const failed = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether a URL could not be shown on this page. */
export function hasFailed(url: string): boolean {
  return failed.has(url) || failed.has(originOf(url));
}

/** Records that a URL can't be shown here. */
export function fail(url: string): void {
  // Bounded, because a page may stay open for days.
  if (failed.size < 1000) failed.add(url);
  // Debounced, because many may fail at once.
  clearTimeout(timer);
  timer = setTimeout(notify);
}

/** Watches for frames that the page's Content-Security-Policy blocks; only the document gets an event for that. */
export function watchFrames(): void {
  // Adding it again has no effect, unless document.open() has removed it.
  document.addEventListener('securitypolicyviolation', onViolation);
}

function onViolation({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void {
  const [origin] = /^https?:\/\/[^/]+/.exec(blockedURI) ?? [];
  if (effectiveDirective === 'frame-src' && disposition === 'enforce' && origin) fail(origin);
}
