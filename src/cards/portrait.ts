import type { TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { renderPortrait as renderPhoto } from '../media/picture.js';
import { isAscii } from '../text/fold.js';
import { html } from './html.js';
import type { CardOptions } from './options.js';

/**
 * Renders a portrait beside a person's name, or a circle with initials if there is none or its host may not be
 * contacted. The name is next to it, so neither has a text alternative.
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

/** Returns the first letters of the first and last word of a name, separated so that Arabic letters don't join. */
function initialsOf(name: string): string {
  const first = isAscii(name) ? /(?<![a-z\d'])[a-z\d]/gi : /(?<![\p{L}\p{M}\p{N}'’])[\p{L}\p{N}]/gu;
  const letters = name.match(first) ?? [];
  return letters
    .filter((_letter, index) => !index || index === letters.length - 1)
    .join('\u200c')
    .toUpperCase();
}
