import integrity from '../../dist/cdn/integrity.json' with { type: 'json' };
import { isOnlyUrl } from '../../src/cards/needed-code.js';
import type { Attributes } from '../../cli/render/settings.js';
import type { Campaign, Entry } from '../../src/model/types.js';
import { entriesShown, withInner } from './shown.js';

/** A file of the release, and its hash. */
export interface ReleaseFile {
  readonly file: string;
  readonly integrity: string;
}

type Name = keyof typeof integrity;

export const releaseFile = (file: Name): ReleaseFile => ({ file, integrity: integrity[file] });

/** Elements in the lean script, and the types of entry for which it has cards. */
const LEAN_ELEMENTS = ['figures', 'follow', 'highlight', 'social-embed', 'spotlight'];
const LEAN_TYPES = ['highlight', 'spotlight', 'post'];

/**
 * Returns the scripts that suffice for an element: the lean one if nothing that it shows needs more, else the whole one.
 *
 * @param language - The language of the page.
 */
export function scriptsFor(
  campaign: Campaign,
  element: string,
  attributes: Attributes,
  language: string,
): readonly ReleaseFile[] {
  const entries = withInner(entriesShown(campaign, element, attributes), campaign);
  const isLean = LEAN_ELEMENTS.includes(element) && (element === 'figures' || entries.every(isInLean));
  if (!isLean) return [releaseFile('cx-widgets.js')];
  const locale = /^es\b/i.test(language) ? [releaseFile('locales/es.js')] : [];
  return [releaseFile('cx-cards.js'), ...locale];
}

/** Whether the lean script shows an entry in full: it has no player, and leaves network frames to links. */
const isInLean = (entry: Entry): boolean =>
  LEAN_TYPES.includes(entry.type) &&
  entry.media.every(({ kind }) => kind === 'image' || kind === 'file') &&
  !(entry.type === 'post' && isOnlyUrl(entry));
