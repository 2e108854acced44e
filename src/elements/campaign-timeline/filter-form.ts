import { html, nothing, type TemplateResult } from 'lit';
import { FACETS, isVaried, valueOf, type Facet, type Filters, type Options } from '../../model/filter.js';
import type { EntryType } from '../../model/types.js';
import { ourLanguage, pageLanguage } from '../../cards/language.js';
import { formatValue } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import type { FilterController } from './filter-controller.js';

/**
 * Renders the filters and the number of results.
 *
 * @param isReady - Whether all entries are rendered; only then are facets counted, which reads all entries.
 * @param label - The name of the search landmark, for screen readers.
 * @param onChange - Called with the filters that the reader chose.
 */
export function renderFilterForm(
  controller: FilterController,
  locale: Locale,
  isReady: boolean,
  label: string,
  onChange: (filters: Filters) => void,
): TemplateResult {
  const { filters, all, count } = controller;
  const { messages } = locale;
  const options = isReady ? controller.options : undefined;
  const isFiltered = Object.values(filters).some(Boolean);
  const change = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLSelectElement;
    if (name) onChange({ ...filters, [name]: value });
  };
  const clear = ({ target }: Event): void => {
    if (!isFiltered) return;
    onChange({});
    (target as Element).closest('form')!.querySelector('input')!.focus();
  };
  return html`<form
      part="toolbar"
      role="search"
      lang=${ourLanguage(locale)}
      aria-label=${label}
      @input=${change}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label>${messages.search} <input type="search" name="q" autocomplete="off" .value=${filters.q ?? ''} /></label>
      ${FACETS.map((facet) => (isVaried(all, facet) ? renderFacet(facet, filters[facet], options, locale) : nothing))}
      <button part="button" type="button" aria-disabled=${!isFiltered} @click=${clear}>${messages.clearAll}</button>
    </form>
    ${renderCount(count, all.length, locale)}`;
}

/**
 * Renders the number of results. The text is replaced as a whole, because page translators replace text nodes, which
 * would no longer change.
 */
function renderCount(count: number, all: number, locale: Locale): TemplateResult {
  const { messages, language } = locale;
  const words = count ? messages.results(formatValue(count, language), formatValue(all, language)) : messages.noResults;
  return html`<p part="message" class="muted count" aria-live="polite">
    <span lang=${ourLanguage(locale)} dir="auto" .textContent=${words}></span>
  </p>`;
}

function renderFacet(facet: Facet, chosen = '', options: Options | undefined, locale: Locale): TemplateResult {
  const { messages, language } = locale;
  const value = valueOf(chosen);
  const nameOf = (type: EntryType): string => messages[type === 'milestone' ? 'timeline' : (`${type}s` as const)];
  const sign = facet === 'year' ? -1 : 1;
  const shown = [...(options?.[facet] ?? [])]
    .map(([value, { label, count }]) => ({
      value,
      label: facet === 'type' ? nameOf(label as EntryType) : label,
      count,
    }))
    .sort((one, other) => sign * one.label.localeCompare(other.label, language));
  return html`<label>
    ${messages[facet]}
    <select name=${facet}>
      <option value="" .selected=${!value}>${messages.all}</option>
      ${shown.map(
        (one) =>
          html`<option
            value=${one.value}
            lang=${facet === 'type' ? nothing : pageLanguage(locale)}
            .selected=${one.value === value}
          >
            ${one.label} (${formatValue(one.count, language)})
          </option>`,
      )}
    </select>
  </label>`;
}
