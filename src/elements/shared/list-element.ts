import type { PropertyDeclarations } from 'lit';
import { oneOf } from './attributes.js';
import { CardsElement } from './cards-element.js';

export const LAYOUTS = ['list', 'grid'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** An element that shows entries of one type, as a list or a grid of cards. */
export abstract class ListElement extends CardsElement {
  static override properties: PropertyDeclarations = { layout: { converter: oneOf('layout', LAYOUTS) } };

  /** How several entries are laid out: below each other, or in as many columns as there is room for. */
  override layout: Layout = 'list';
}
