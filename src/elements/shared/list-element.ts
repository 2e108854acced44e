import type { PropertyDeclarations } from 'lit';
import { oneOf } from './attributes.js';
import { CardsElement } from './cards-element.js';

export const LAYOUTS = ['list', 'grid'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** Base class of elements that show entries of one type as a list or a grid of cards. */
export abstract class ListElement extends CardsElement {
  static override properties: PropertyDeclarations = { layout: { converter: oneOf('layout', LAYOUTS) } };

  /** Layout of several entries: stacked, or in as many columns as fit. */
  override layout: Layout = 'list';
}
