import type { Filters } from '../../model/filter.js';
import type { Entry } from '../../model/types.js';
import type { Copied } from './entry.js';

/** The state of a timeline that the reader can change. */
export interface TimelineState {
  readonly filters: Filters;
  /** The ids of expanded entries. */
  readonly expanded: ReadonlySet<string>;
  /** The id of the entry that was expanded last, while it remains expanded. */
  readonly current?: string | undefined;
  /** The keys of collapsed groups. */
  readonly collapsed: ReadonlySet<string | undefined>;
  /** The result of copying an entry's permalink. */
  readonly copied?: Copied | undefined;
  /** Whether the page is being printed, with all entries expanded. */
  readonly isPrinting: boolean;
}

export type TimelineAction =
  | { readonly type: 'filter'; readonly filters: Filters }
  | { readonly type: 'toggle-entry'; readonly id: string }
  /** Expands an entry and its group; clears the filters if they exclude it. */
  | { readonly type: 'reveal'; readonly id: string; readonly group: string | undefined; readonly isListed: boolean }
  | { readonly type: 'toggle-group'; readonly key: string | undefined }
  | { readonly type: 'copy'; readonly copied: Copied }
  | { readonly type: 'print'; readonly isPrinting: boolean };

export const INITIAL_STATE: TimelineState = {
  filters: {},
  expanded: new Set(),
  collapsed: new Set(),
  isPrinting: false,
};

/** Returns the state after an action. */
export function reduce(state: TimelineState, action: TimelineAction): TimelineState {
  const { expanded, collapsed } = state;
  switch (action.type) {
    case 'filter':
      return { ...state, filters: action.filters };
    case 'toggle-entry': {
      const { id } = action;
      const current = expanded.has(id) ? (state.current === id ? undefined : state.current) : id;
      return { ...state, expanded: toggle(expanded, id), current, copied: undefined };
    }
    case 'reveal':
      return {
        ...state,
        filters: action.isListed ? state.filters : {},
        expanded: new Set([...expanded, action.id]),
        current: action.id,
        collapsed: new Set([...collapsed].filter((key) => key !== action.group)),
      };
    case 'toggle-group':
      return { ...state, collapsed: toggle(collapsed, action.key) };
    case 'copy':
      return { ...state, copied: action.copied };
    case 'print':
      return { ...state, isPrinting: action.isPrinting };
  }
}

/** Whether an entry is shown in full. */
export const isOpen = ({ isPrinting, expanded }: TimelineState, { id }: Entry): boolean =>
  isPrinting || expanded.has(id);

function toggle<Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const toggled = new Set(values);
  if (!toggled.delete(value)) toggled.add(value);
  return toggled;
}
