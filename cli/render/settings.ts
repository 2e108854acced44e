import { GROUPINGS, type Grouping } from '../../src/model/group.js';
import { ORDERS, type Order } from '../../src/model/sort.js';
import { ENTRY_TYPES, type EntryType } from '../../src/model/types.js';
import { SECTION_NAMES, type SectionName } from '../../src/elements/campaign/sections.js';

/** The attributes of elements that change the words on a page, or where they stand. */
export const ATTRIBUTES = [
  ...[
    'agency',
    'entry',
    'group-by',
    'heading-level',
    'href',
    'layout',
    'limit',
    'media-hosts',
    'order',
    'orientation',
    'sections',
  ],
  ...['tag', 'trusted-hosts', 'types', 'with-exit-notice', 'without-header', 'without-milestones', 'without-related'],
] as const;

export type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

/** The attributes that a campaign passes on to the elements in it. */
const PASSED = [
  'agency',
  'entry',
  'heading-level',
  'limit',
  'media-hosts',
  'tag',
  'trusted-hosts',
  'with-exit-notice',
] as const;

/** Returns the attributes of an element in a campaign: its own, and those that the campaign passes on. */
export function inherited(campaign: Attributes, own: Attributes, element: string): Attributes {
  // A band of figures has a limit of its own.
  const names = PASSED.filter((name) => campaign[name] !== undefined && !(name === 'limit' && element === 'figures'));
  return { ...Object.fromEntries(names.map((name) => [name, campaign[name]])), ...own };
}

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], attribute = ''): Value =>
  values.find((value) => value === attribute.trim().toLowerCase()) ?? values[0];

function someOf<Value extends string>(values: readonly Value[], attribute = ''): readonly Value[] | undefined {
  const words = attribute.toLowerCase().split(/\s+/);
  const known = words.flatMap((word) => values.find((value) => value === word) ?? []);
  return known.length ? known : undefined;
}

export const orderOf = (attributes: Attributes): Order => oneOf(ORDERS, attributes.order);
export const groupingOf = (attributes: Attributes): Grouping => oneOf(GROUPINGS, attributes['group-by']);
export const typesOf = ({ types }: Attributes): readonly EntryType[] | undefined => someOf(ENTRY_TYPES, types);
export const isStrip = ({ orientation }: Attributes): boolean => orientation?.trim().toLowerCase() === 'horizontal';
export const sectionsOf = ({ sections }: Attributes): readonly SectionName[] | undefined =>
  someOf(SECTION_NAMES, sections);

export const layoutOf = ({ layout }: Attributes, layouts: readonly [string, ...string[]]): string =>
  oneOf(layouts, layout);

/** Returns the level of the outermost heading, 1 to 6; 2 if unset. */
export const levelOf = (attributes: Attributes): number =>
  Math.min(6, Math.max(1, Number(attributes['heading-level']) || 2));

/** Returns the maximum number of entries; Infinity if unset. */
export const limitOf = ({ limit }: Attributes): number => Number(limit) || Infinity;

/** Returns the words of a list of hosts. */
export const hostsOf = (hosts = ''): string[] =>
  hosts
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
