import { html, nothing, type TemplateResult } from 'lit';
import { outline, type Grouping, type Place } from '../../model/group.js';
import type { Entry } from '../../model/types.js';
import { ourLanguage, ownWords, pageLanguage } from '../../cards/language.js';
import { renderObject } from '../../cards/name.js';
import type { Locale } from '../../locales/locale.js';

/** Maximum number of groups to link; with more groups, the links lead to years instead. */
const MANY = 24;

/** Returns the groups to link, or the years if there are too many: among many days or months, readers look for a year. */
export function placesToLink(
  places: readonly Place[],
  entries: readonly Entry[],
  grouping: Grouping,
): readonly Place[] {
  return places.length > MANY && grouping !== 'campaign' ? outline(entries, 'year') : places;
}

/** Renders the button that puts entries before those on the page. */
export function renderBefore(onShow: () => void, locale: Locale): TemplateResult {
  return html`<button part="button" class="before" @click=${onShow}>
    ${ownWords(locale.messages.before, locale)}
  </button>`;
}

/**
 * Renders links to the groups. In a horizontal timeline they are its axis, with previous and next buttons for entries.
 *
 * @param nameOf - Returns the name of a group.
 * @param onSelect - Called with the index at which the selected group begins.
 * @param label - The name of the landmark, for screen readers.
 * @param step - Scrolls by a number of entries; undefined in a vertical timeline.
 */
export function renderGroupNav(
  places: readonly Place[],
  nameOf: (key: string | undefined) => unknown,
  onSelect: (index: number) => void,
  locale: Locale,
  label: string,
  step: ((by: number) => void) | undefined,
): TemplateResult {
  const { messages } = locale;
  const renderStep = (by: number, name: string, words: string): unknown =>
    html`<button part="button" name=${name} @click=${() => step?.(by)}>
      ${words}${renderObject(messages.strip)}
    </button>`;
  return html`<div part="toolbar" class="row jump" role="navigation" lang=${ourLanguage(locale)} aria-label=${label}>
    <ul class="row" role="list" lang=${pageLanguage(locale)}>
      ${places.map(
        ({ key, index }) =>
          html`<li><button name="jump" class="link" @click=${() => onSelect(index)}>${nameOf(key)}</button></li>`,
      )}
    </ul>
    ${step ? [renderStep(-1, 'previous', messages.previous), renderStep(1, 'next', messages.next)] : nothing}
  </div>`;
}
