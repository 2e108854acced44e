import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../shared/repeat.js';
import type { Group } from '../../model/group.js';
import type { Entry } from '../../model/types.js';
import { renderHeading } from '../../cards/heading.js';

interface Head {
  readonly level: number;
  readonly name: unknown;
  /** True where the name is a feed's, which may run another way than the page. */
  readonly isForeign: boolean;
  readonly isFolded: boolean;
  /** Undefined where there is nothing to fold. */
  readonly onFold: (() => void) | undefined;
  /** False in all timelines of a page but the first: two landmarks of one name are told apart by nobody. */
  readonly isLandmark: boolean;
}

/** Draws a group: a landmark with its heading, which holds the button that folds it, and its entries in order. */
export function renderGroup(
  { key, entries }: Group,
  { level, name, isForeign, isFolded, onFold, isLandmark }: Head,
  draw: (entry: Entry) => unknown,
): TemplateResult {
  const id = `group-${key ?? ''}`;
  const head = onFold
    ? html`<button class="link collapse" aria-expanded=${!isFolded} @click=${onFold}>${name}</button>`
    : name;
  return html`<section aria-labelledby=${isLandmark ? id : nothing}>
    ${renderHeading(level, html`<span id=${id}>${head}</span>`, isForeign ? 'auto' : nothing)}
    <ol class="entries" role="list" ?hidden=${isFolded}>
      ${repeat(
        entries,
        (entry) => entry.id,
        (entry) => html`<li>${draw(entry)}</li>`,
      )}
    </ol>
  </section>`;
}
