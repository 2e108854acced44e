import { LIMITS } from './limits.js';

/**
 * Matches keys whose strings are text, in any of the formats: content, text, HTML, body, rendered, excerpt, summary,
 * description, transcript, quote, caption. All other strings are names, titles and URLs.
 */
const WORDS = /^(con|text|html|bod|ren|exc|sum|des|tran|quo|cap)/;

/** The fixed cost of each value, in characters. */
const VALUE = 40;

/**
 * Copies the part of foreign JSON that is within the limits, before any other code reads it. Values that are not JSON
 * stay unchanged.
 *
 * @param cut - Called with the key of each truncated value.
 */
export function limited(json: unknown, cut: (key: string) => void): unknown {
  let left = LIMITS.all;

  const copy = (value: unknown, key: string, depth: number): unknown => {
    left -= VALUE;
    const isText = typeof value === 'string';
    const isList = Array.isArray(value);
    if (!isText && !isList && (!value || Object.getPrototypeOf(value) !== Object.prototype)) return value;
    const all = isText || isList ? (value as string | unknown[]) : Object.keys(value);
    const bound = isText
      ? WORDS.test(key)
        ? LIMITS.text
        : LIMITS.line
      : /^(related|tags)$/.test(key)
        ? LIMITS.tags
        : LIMITS.list;
    const most = depth > LIMITS.depth ? 0 : Math.max(0, Math.min(bound, left));
    if (all.length > most) cut(key);
    const kept = all.slice(0, most);
    if (typeof kept === 'string') {
      left -= kept.length;
      return kept;
    }
    if (isList) return kept.flatMap((one) => (left > 0 ? [copy(one, key, depth + 1)] : []));
    // A key named __proto__ stays a key: assigning it would change the prototype of the copy.
    return Object.fromEntries(
      (kept as string[]).flatMap((name) =>
        left > 0 ? [[name, copy((value as Record<string, unknown>)[name], name, depth + 1)]] : [],
      ),
    );
  };
  return copy(json, '', 0);
}
