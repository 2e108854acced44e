import { originOf } from '../../src/util/urls.js';
import type { Place } from './place.js';
import type { Request, Use } from './requests.js';

/** A Content-Security-Policy: directives with their sources. */
export type Policy = readonly (readonly [name: string, ...sources: readonly string[]])[];

/** The directive for each use. */
const DIRECTIVES: readonly (readonly [Use, string])[] = [
  ['picture', 'img-src'],
  ['media', 'media-src'],
  ['frame', 'frame-src'],
];

/** Returns the strictest policy under which a page shows an element with all content that a reader may ask for. */
export function policyFor(requests: readonly Request[], { origin, folder }: Place): Policy {
  const own = origin ?? "'self'";
  const home = originOf(folder);
  const sourcesOf = (use: Use): string[] => {
    const sources = requests.filter((one) => one.use === use).map((one) => (one.origin === home ? own : one.origin));
    return [...new Set(sources)].sort(ownFirst);
  };
  return [
    ['default-src', "'none'"],
    ['script-src', own],
    ['style-src', own],
    ['connect-src', own],
    ...DIRECTIVES.flatMap(([use, name]) => {
      const sources = sourcesOf(use);
      return sources.length ? [[name, ...sources] as const] : [];
    }),
    ['require-trusted-types-for', "'script'"],
  ];
}

/** Quotes sort before letters, so the page's own source comes first. */
const ownFirst = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Returns a policy as it stands in a header. */
export const policyText = (policy: Policy): string => policy.map((directive) => directive.join(' ')).join('; ');

/**
 * Returns the policy for the preview: `'self'` is written as the origin, because a sandboxed frame has none of its own,
 * and pictures that are kept in the browser may be shown.
 */
export function previewPolicy(policy: Policy, origin: string, hasFiles: boolean): Policy {
  return policy.map(([name, ...sources]) => {
    const isMedia = name === 'img-src' || name === 'media-src';
    const written = sources.map((source) => (source === "'self'" ? origin : source));
    // The script and its styles are those of the studio.
    const here = /^(?:script|style|img|media)-src$/.test(name) && !written.includes(origin) ? [origin] : [];
    return [name, ...written, ...here, ...(isMedia && hasFiles ? ['blob:'] : [])] as const;
  });
}
