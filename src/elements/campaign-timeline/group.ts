import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../shared/repeat.js';
import { firstOfEachDay, groupBy, type Group, type Grouping } from '../../model/group.js';
import type { Entry } from '../../model/types.js';
import { withErrorBoundary } from '../../cards/error-boundary.js';
import { renderHeading } from '../../cards/heading.js';
import { ownWords, pageLanguage } from '../../cards/language.js';
import type { CardOptions } from '../../cards/options.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import { renderEntry, type Copied, type EntryActions } from './entry.js';
import { isOpen, type TimelineState } from './timeline-state.js';

/** The settings and the state of the groups, and their actions. */
export interface GroupsView extends EntryActions {
  readonly state: TimelineState;
  readonly options: CardOptions;
  readonly grouping: Grouping;
  /** The level of the groups' headings. */
  readonly level: number;
  readonly isHorizontal: boolean;
  /** Whether the group has one entry, of all that the timeline may show. */
  readonly hasOne: (key: string | undefined) => boolean;
  /** Whether an entry that is not on the page may be rendered now. */
  readonly mayAdd: (entry: Entry) => boolean;
  /** Called when the reader collapses or expands a group; undefined if groups can't collapse. */
  readonly onFold: ((key: string | undefined) => void) | undefined;
}

/** Renders entries in groups. */
export function renderGroups(entries: readonly Entry[], view: GroupsView): unknown {
  let hasTime = true;
  const mayAdd = (entry: Entry): boolean => (hasTime &&= view.mayAdd(entry));
  return repeat(groupBy(entries, view.grouping), {
    keyOf: ({ key }) => key,
    // The entries decide for themselves.
    dependsOn: () => [{}],
    draw: (group) => renderGroup(group, { ...view, mayAdd }),
    // The heading of a later group would move when the rest of this one is added.
    mayAdd: () => hasTime,
  });
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
  return html`<section lang=${isHorizontal ? pageLanguage(options.locale) : nothing}>
    ${renderHeading(level, head, direction)}
    <ol class=${view.hasOne(key) ? 'entries lone' : 'entries'} role="list" ?hidden=${isFolded}>
      ${repeat(entries, {
        keyOf: ({ id }) => id,
        dependsOn: (entry) => [entry, options, isOpen(state, entry), copiedIn(state, entry), dated.has(entry)],
        draw: (entry) =>
          html`<li class=${dated.has(entry) ? 'dated' : nothing}>${renderGuarded(entry, dated.has(entry), view)}</li>`,
        mayAdd: view.mayAdd,
      })}
    </ol>
  </section>`;
}

const copiedIn = ({ copied }: TimelineState, { id }: Entry): Copied | undefined =>
  copied?.id === id ? copied : undefined;

function renderGuarded(entry: Entry, hasDate: boolean, view: GroupsView): unknown {
  const { state, options } = view;
  const entryState = { isOpen: isOpen(state, entry), copied: copiedIn(state, entry), hasDate };
  return withErrorBoundary(entry, options, () => renderEntry(entry, options, entryState, view));
}

/** Renders the name of a group: a period of time, or a campaign. */
export function renderGroupName(key: string | undefined, grouping: Grouping, locale: Locale): unknown {
  const { messages, language } = locale;
  if (grouping === 'campaign') return key ?? ownWords(messages.otherCampaigns, locale);
  return ownWords(key ? formatDate(key, language) : messages.undated, locale);
}
