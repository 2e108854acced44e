import { tagOf } from '../../src/embed/names.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import { tokenValue } from './token-value.js';

/** Longer values are no settings. */
const LONGEST = 200;

/** Attributes with content, or with a URL of it, which the studio fills in itself. */
const CONTENT = new Set(['data', 'feed', 'id', 'class', 'style', 'slot']);

const SCHEMES = ['light', 'dark'] as const;

/** The file of a zip that keeps the settings, as in a URL. */
export const DESIGN_FILE = 'design.txt';

/** Settings in a URL, and the language of the studio. */
export interface HashSettings {
  readonly settings: Settings;
  /** Undefined if the URL names none. */
  readonly language: string | undefined;
}

/**
 * Reads the settings in the hash of a URL, such as `#element=highlight&attr-layout=grid&light--cx-accent=%23005ea2`.
 * Whatever is no setting is ignored, since anyone can write a URL.
 */
export function readHash(hash: string): HashSettings {
  const attributes: Record<string, string> = {};
  const tokens: Record<'light' | 'dark', Record<string, string>> = { light: {}, dark: {} };
  let { element, base } = DEFAULT_SETTINGS;
  let language: string | undefined;
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (value.length > LONGEST || /\p{Cc}/u.test(value)) continue;
    const [, attribute] = /^attr-([a-z][a-z\d-]*)$/.exec(key) ?? [];
    const [, scheme, token] = /^(light|dark)(--(?:cx-[a-z\d-]+|page))$/.exec(key) ?? [];
    if (key === 'element') element = tagOf(value)?.slice(3) ?? element;
    else if (key === 'lang') language = value;
    else if (key === 'base') base = /^(?!\/\/)[\w./~%-]+$/.test(value) ? value : base;
    else if (attribute && !CONTENT.has(attribute) && !attribute.startsWith('on')) attributes[attribute] = value;
    else if (token) {
      const known = tokenValue(token, value);
      if (known) tokens[scheme as 'light' | 'dark'][token] = known;
    }
  }
  return { settings: { element, attributes, tokens, base }, language };
}

/** Returns the hash for settings, without `#`; empty for the default ones. */
export function writeHash({ element, attributes, tokens, base }: Settings, language?: string): string {
  const parts: [string, string][] = [
    ...(element === DEFAULT_SETTINGS.element ? [] : ([['element', element]] as [string, string][])),
    ...(base === DEFAULT_SETTINGS.base ? [] : ([['base', base]] as [string, string][])),
    ...Object.entries(attributes).map(([name, value]): [string, string] => [`attr-${name}`, value]),
    ...SCHEMES.flatMap((scheme) =>
      Object.entries(tokens[scheme]).map(([token, value]): [string, string] => [`${scheme}${token}`, value]),
    ),
    ...(language ? ([['lang', language]] as [string, string][]) : []),
  ];
  return String(new URLSearchParams(parts));
}
