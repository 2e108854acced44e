import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../model/group.js';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';

/**
 * Draws the groups to go to; in a strip, as its axis, with steps to the entry before and after.
 *
 * @param nameOf - The words for a group.
 * @param go - Goes to the group that begins at an index.
 * @param isLandmark - False in all timelines of a page but the first.
 * @param step - Goes on by an entry or back; undefined where entries stand below each other.
 */
export function renderJump(
  places: readonly Place[],
  nameOf: (key: string | undefined) => unknown,
  go: (index: number) => void,
  locale: Locale,
  isLandmark: boolean,
  step: ((by: number) => void) | undefined,
): TemplateResult {
  const { messages } = locale;
  const renderStep = (by: number, name: string, words: string): unknown =>
    html`<button part="button" name=${name} @click=${() => step?.(by)}>${ownWords(words, locale)}</button>`;
  return html`<div
    part="toolbar"
    class="row jump"
    role=${isLandmark ? 'navigation' : 'group'}
    aria-label=${messages.jump}
  >
    <ul class="row" role="list">
      ${places.map(
        ({ key, index }) =>
          html`<li><button name="jump" class="link" @click=${() => go(index)}>${nameOf(key)}</button></li>`,
      )}
    </ul>
    ${step ? [renderStep(-1, 'previous', messages.previous), renderStep(1, 'next', messages.next)] : nothing}
  </div>`;
}
