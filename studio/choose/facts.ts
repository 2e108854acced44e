import type { Campaign, Entry } from '../../src/model/types.js';
import { entriesShown } from '../page/shown.js';

const sorted = (names: Iterable<string>): string[] =>
  [...new Set(names)].sort((one, other) => one.localeCompare(other));

/** Returns the names of the agencies in a campaign; an abbreviation if there is one. */
export const agencies = (campaign: Campaign | undefined): string[] =>
  sorted((campaign?.entries ?? []).flatMap(({ agency }) => (agency ? [agency.abbreviation ?? agency.name] : [])));

/** Returns the tags in a campaign. */
export const tagsIn = (campaign: Campaign | undefined): string[] =>
  sorted((campaign?.entries ?? []).flatMap(({ tags }) => tags));

/** Returns the entries that an element would show without filters. */
export function typesIn(
  campaign: Campaign,
  element: string,
  attributes: Readonly<Record<string, string>>,
): readonly Entry[] {
  const { types, sections } = attributes;
  return entriesShown(campaign, element, {
    ...(types === undefined ? {} : { types }),
    ...(sections === undefined ? {} : { sections }),
  });
}
