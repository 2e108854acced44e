import { html, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { renderPortrait as renderPhoto } from '../media/picture.js';
import type { CardOptions } from './options.js';

/**
 * Draws a portrait beside a person's name; without one, or where its host may not be asked, a circle with initials. The
 * name says it, so neither has words of its own.
 */
export function renderPortrait(
  url: string | undefined,
  name: string,
  entry: Entry,
  options: CardOptions,
): TemplateResult {
  return (
    renderPhoto(url, entry, options) ??
    html`<span part="avatar" class="initials" aria-hidden="true">${initialsOf(name)}</span>`
  );
}

/** What the first and the last word of a name begin with; kept from joining, where a script joins its letters. */
function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}\p{N}'’])[\p{L}\p{N}]/gu) ?? [];
  return letters
    .filter((_letter, index) => !index || index === letters.length - 1)
    .join('\u200c')
    .toUpperCase();
}
