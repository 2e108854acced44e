import type { Diagnostic, Path } from '../../cli/check/diagnostics.js';
import type { Json } from '../../src/formats/source.js';
import { withValue } from './json.js';
import type { ReviewSession } from './review-session.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import { writeHash } from './settings-hash.js';
import type { Campaign, Origin, Step, StudioState } from './state.js';

/** Steps of undo that are kept; each shares all unchanged parts with its neighbors. */
const UNDO_LIMIT = 500;

const INITIAL: StudioState = {
  step: 'start',
  campaign: undefined,
  name: 'campaign.json',
  origin: {},
  settings: DEFAULT_SETTINGS,
  unusable: {},
  focus: [],
  diagnostics: [],
  canUndo: false,
  canRedo: false,
  isSaved: true,
  isDesignSaved: true,
  dropped: [],
  review: undefined,
};

/** Returns the part of the settings that readers see. */
const designOf = (settings: Settings): string => writeHash({ ...settings, base: DEFAULT_SETTINGS.base });

/** An earlier or later state of the campaign, and the part that changed. */
interface Moment {
  readonly campaign: Campaign;
  readonly focus: Path;
}

/**
 * Holds the state of the studio. All changes go through its methods; the steps only read. Each change of the campaign
 * can be undone, and successive changes of one field are one step of undo.
 */
export class StudioStore {
  readonly #listeners = new Set<() => void>();
  #state = INITIAL;
  #past: Moment[] = [];
  #future: Moment[] = [];
  /** The field of the last change, as JSON; changes of the same field are undone at once. */
  #lastField: string | undefined;
  /** The campaign as it was last opened or saved. */
  #saved: Campaign | undefined;
  #savedDesign = designOf(DEFAULT_SETTINGS);

  getState(): StudioState {
    return this.#state;
  }

  /** Calls a function after each change; returns a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Opens a campaign in place of the current one.
   *
   * @param isSaved - Whether it is in a file of the user's; not if it was converted or started from a template.
   */
  open(campaign: Campaign, name: string, step: Step = 'write', isSaved = true, origin: Origin = {}): void {
    this.#past = [];
    this.#future = [];
    this.#lastField = undefined;
    this.#saved = isSaved ? campaign : undefined;
    this.#set({ campaign, name, origin, step, focus: [], diagnostics: [] });
  }

  /** Sets the value at a path of the campaign file; undefined removes it. */
  setValue(path: Path, value: unknown): void {
    const { campaign } = this.#state;
    if (!campaign) return;
    this.change({ ...campaign, feed: withValue(campaign.feed, path, value) as Json }, path, JSON.stringify(path));
  }

  /**
   * Replaces the campaign by a changed one.
   *
   * @param focus - The part that changed.
   * @param field - The field, if this is one of many changes of it, such as a letter of a word.
   */
  change(campaign: Campaign, focus: Path = this.#state.focus, field?: string): void {
    const before = this.#state.campaign;
    if (!before) return;
    if (field === undefined || field !== this.#lastField) {
      this.#past = [...this.#past, { campaign: before, focus }].slice(-UNDO_LIMIT);
    }
    this.#lastField = field;
    this.#future = [];
    this.#set({ campaign });
  }

  /** Ends a series of changes of one field, so that the next one is a new step of undo. */
  endField(): void {
    this.#lastField = undefined;
  }

  undo(): void {
    this.#travel(this.#past, this.#future);
  }

  redo(): void {
    this.#travel(this.#future, this.#past);
  }

  goTo(step: Step): void {
    this.#set({ step });
  }

  /** Moves to a part of the campaign: an item, a field, or the campaign itself for an empty path. */
  focusOn(focus: Path): void {
    this.#set({ focus });
  }

  /** Opens the step in which a part of the campaign is edited, at this part; the step then sets the focus. */
  jumpTo(focus: Path): void {
    this.#set({ step: 'write', focus });
  }

  /** @param unusable - Values of tokens that can't be used, and so are not in the settings. */
  setSettings(settings: Partial<Settings>, unusable = this.#state.unusable): void {
    this.#set({ settings: { ...this.#state.settings, ...settings }, unusable });
  }

  /** Marks the settings as saved, or as those of a file or a link that was opened. */
  designSaved(settings = this.#state.settings): void {
    this.#savedDesign = designOf(settings);
    this.#set({});
  }

  setDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.#set({ diagnostics });
  }

  /**
   * Marks the campaign as saved, under a name.
   *
   * @param campaign - As it was saved; the user may have changed it meanwhile.
   */
  saved(name: string, origin: Origin = this.#state.origin, campaign = this.#state.campaign): void {
    this.#saved = campaign;
    this.#set({ name, origin });
  }

  /** Hands files to a step, which opens them. */
  drop(dropped: readonly File[], step: Step = 'start'): void {
    this.#set({ step, dropped });
  }

  /** Returns the dropped files, once. */
  takeDropped(): readonly File[] {
    const { dropped } = this.#state;
    if (dropped.length) this.#set({ dropped: [] });
    return dropped;
  }

  /** Replaces the review, such as after a decision. */
  setReview(review: ReviewSession | undefined): void {
    this.#set({ review });
  }

  #travel(from: Moment[], to: Moment[]): void {
    const moment = from.pop();
    const { campaign } = this.#state;
    if (!moment || !campaign) return;
    to.push({ campaign, focus: moment.focus });
    this.#lastField = undefined;
    this.#set({ campaign: moment.campaign, focus: moment.focus });
  }

  #set(change: Partial<StudioState>): void {
    const canUndo = this.#past.length > 0;
    const canRedo = this.#future.length > 0;
    const next = { ...this.#state, ...change, canUndo, canRedo };
    this.#state = {
      ...next,
      isSaved: next.campaign === this.#saved,
      isDesignSaved: designOf(next.settings) === this.#savedDesign,
    };
    for (const listener of [...this.#listeners]) listener();
  }
}
