import { html, nothing } from 'lit';
import type { Entry } from '../../model/types.js';
import { renderHeading } from '../../cards/heading.js';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';

/**
 * Renders upcoming and past events, each group with a heading.
 *
 * @param entries - The events, upcoming ones first.
 * @param coming - The number of upcoming events.
 * @param level - The level of the headings.
 * @param draw - Renders the events of a group.
 */
export function renderEventGroups(
  entries: readonly Entry[],
  coming: number,
  locale: Locale,
  level: number,
  draw: (group: readonly Entry[]) => unknown,
): unknown {
  const { messages } = locale;
  const groups = [
    [messages.coming, entries.slice(0, coming)],
    [messages.past, entries.slice(coming)],
  ] as const;
  return groups.map(([name, group]) =>
    group.length ? html`<section>${renderHeading(level, ownWords(name, locale))} ${draw(group)}</section>` : nothing,
  );
}
