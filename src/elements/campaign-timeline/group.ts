import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../shared/repeat.js';
import type { Group } from '../../model/group.js';
import type { Entry } from '../../model/types.js';
import { renderHeading } from '../../cards/heading.js';

interface Head {
  readonly level: number;
  readonly name: unknown;
  /** Whether the name comes from a feed, so that its direction may differ from the page's. */
  readonly isForeign: boolean;
  readonly isFolded: boolean;
  /** Called when the reader collapses or expands the group; undefined if it can't collapse. */
  readonly onFold: (() => void) | undefined;
  /** Whether the group is a landmark; only in a page's first timeline, because landmarks need distinct names. */
  readonly isLandmark: boolean;
}

/** Renders a group: a landmark with a heading, which holds the collapse button, and the entries in order. */
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
