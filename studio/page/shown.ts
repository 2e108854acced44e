import { sectionsOf, typesOf, type Attributes } from '../../cli/render/settings.js';
import { SECTION_NAMES, type SectionName } from '../../src/elements/campaign/sections.js';
import { choose, relatedTo } from '../../src/model/choose.js';
import type { Campaign, Entry, EntryType } from '../../src/model/types.js';

/** The type of entry in each section of a recap. */
const SECTION_TYPES: Readonly<Record<SectionName, EntryType | undefined>> = {
  figures: undefined,
  highlights: 'highlight',
  posts: 'post',
  spotlights: 'spotlight',
  events: 'event',
  timeline: 'milestone',
  follow: undefined,
};

/** The only type of entry that an element shows. */
const OWN_TYPES: Readonly<Record<string, EntryType>> = {
  event: 'event',
  figures: 'milestone',
  highlight: 'highlight',
  'social-embed': 'post',
  spotlight: 'spotlight',
};

function typesFor(element: string, attributes: Attributes): readonly EntryType[] | undefined {
  if (element === 'follow') return [];
  if (element === 'campaign-timeline') return typesOf(attributes);
  if (element !== 'campaign') return [OWN_TYPES[element]!];
  return (sectionsOf(attributes) ?? SECTION_NAMES).flatMap((name) => SECTION_TYPES[name] ?? []);
}

/**
 * Returns the entries that an element shows, at first or after "Show more", without those related to them.
 *
 * @param element - The name of the element without `cx-`.
 */
export function entriesShown(campaign: Campaign, element: string, attributes: Attributes): readonly Entry[] {
  const { agency, entry, href, tag } = attributes;
  const isPosts = element === 'social-embed';
  return choose(campaign.entries, {
    types: typesFor(element, attributes),
    inferredAs: OWN_TYPES[element],
    agency,
    entry,
    tag,
    href: isPosts ? href : undefined,
    withoutRelated: isPosts && attributes['without-related'] !== undefined,
  });
}

/** Returns entries and those that are shown inside them: entries related to highlights, and quoted posts. */
export function withInner(entries: readonly Entry[], campaign: Campaign): Entry[] {
  const all = new Set<Entry>();
  const add = (entry: Entry): void => {
    if (all.has(entry)) return;
    all.add(entry);
    if (entry.type === 'post' && entry.quoted) add(entry.quoted);
  };
  for (const entry of entries) {
    add(entry);
    if (entry.type === 'highlight') relatedTo(entry, campaign).forEach(add);
  }
  return [...all];
}
