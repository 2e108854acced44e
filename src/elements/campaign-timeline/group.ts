import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from '../shared/repeat.js';
import { firstOfEachDay, groupBy, type Group, type Grouping } from '../../model/group.js';
import type { Entry } from '../../model/types.js';
import { guarded } from '../../cards/guarded.js';
import { renderHeading } from '../../cards/heading.js';
import { ownWords } from '../../cards/language.js';
import type { CardOptions } from '../../cards/options.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import { renderEntry, type EntryActions } from './entry.js';
import { isOpen, type TimelineState } from './timeline-state.js';

/** The settings and the state of the groups, and their actions. */
export interface GroupsView extends EntryActions {
  readonly state: TimelineState;
  readonly options: CardOptions;
  readonly grouping: Grouping;
  /** The level of the groups' headings. */
  readonly level: number;
  readonly isHorizontal: boolean;
  /** Called when the reader collapses or expands a group; undefined if groups can't collapse. */
  readonly onFold: ((key: string | undefined) => void) | undefined;
}

/** Renders entries in groups. */
export function renderGroups(entries: readonly Entry[], view: GroupsView): unknown {
  return repeat(
    groupBy(entries, view.grouping),
    ({ key }) => key,
    (group) => renderGroup(group, view),
  );
}

/** Renders a group: a heading, which holds the collapse button, and the entries in order. */
function renderGroup({ key, entries }: Group, view: GroupsView): TemplateResult {
  const { state, options, grouping, level, isHorizontal, onFold } = view;
  const name = renderGroupName(key, grouping, options.locale);
  const isFolded = !isHorizontal && state.collapsed.has(key);
  const head = onFold
    ? html`<button class="link collapse" aria-expanded=${!isFolded} @click=${() => onFold(key)}>${name}</button>`
    : name;
  // The name of a campaign comes from a feed, so its direction may differ from the page's.
  const dated = firstOfEachDay(entries);
  const direction = grouping === 'campaign' ? 'auto' : nothing;
  return html`<section>
    ${renderHeading(level, head, direction)}
    <ol class="entries" role="list" ?hidden=${isFolded}>
      ${repeat(
        entries,
        (entry) => entry.id,
        (entry) => {
          const hasDate = dated.has(entry);
          return html`<li class=${hasDate ? 'dated' : nothing}>${renderGuarded(entry, hasDate, view)}</li>`;
        },
      )}
    </ol>
  </section>`;
}

/** Renders an entry again only if something in it changed. */
function renderGuarded(entry: Entry, hasDate: boolean, view: GroupsView): unknown {
  const { state, options } = view;
  const isShown = isOpen(state, entry);
  const copied = state.copied?.id === entry.id ? state.copied : undefined;
  return guard([entry, options, isShown, copied, hasDate], () =>
    guarded(entry, options, () => renderEntry(entry, options, { isOpen: isShown, copied, hasDate }, view)),
  );
}

/** Renders the name of a group: a period of time, or a campaign. */
export function renderGroupName(key: string | undefined, grouping: Grouping, locale: Locale): unknown {
  const { messages, language } = locale;
  if (grouping === 'campaign') return key ?? ownWords(messages.otherCampaigns, locale);
  return ownWords(key ? formatDate(key, language) : messages.undated, locale);
}
