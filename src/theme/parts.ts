import { ENTRY_TYPES } from '../model/types.js';

/** The parts that a page can style with `::part()`; a name means the same in every element. */
export const PARTS = [
  'base',
  'card',
  'heading',
  'body',
  'media',
  'meta',
  'links',
  'button',
  'badge',
  'avatar',
  'toolbar',
  'message',
  'hero',
  'figure',
  'section',
] as const;

/** Kinds and states that are added to a part, such as `card post`. */
export const PART_KINDS = [
  ...ENTRY_TYPES,
  ...['upcoming', 'live', 'ended', 'postponed', 'cancelled', 'verified'],
  ...['agency', 'date', 'more', 'news', 'load', 'play'],
] as const;

/** The value of `exportparts` that lets a page style an element inside another one. */
export const EXPORTED_PARTS = [...PARTS, ...PART_KINDS].join();
