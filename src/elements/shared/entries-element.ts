import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { articleStyles } from '../../cards/article.styles.js';
import { variantStyles } from '../../cards/variant.styles.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { oneOf } from './attributes.js';
import { CampaignElement } from './campaign-element.js';
import { CodeController } from './code-controller.js';
import { failedEntries } from './failed-entries.js';
import { FeedControls } from './feed-controls.js';
import { noteStyles } from './note.styles.js';
import { PagingController } from './paging-controller.js';
import { countNew, makeSelector } from './selection.js';
import type { Report } from './status-controller.js';
import { updatesStyles } from './updates.styles.js';

export const VARIANTS = ['outlined', 'plain', 'filled'] as const;

export type Variant = (typeof VARIANTS)[number];

/** The number of entries that a long list has on the page at first, unless the author sets a limit. */
export const STEP = 200;

/**
 * Base class of elements that select entries of the campaign and show them step by step.
 *
 * @cssproperty [--cx-fill=light-dark(#f0f0f0, #2d2e2f)] - Background of a card whose variant is filled.
 * @csspart button - A button; some kinds add `more`, `news`, `load` or `play`.
 */
export abstract class EntriesElement extends CampaignElement {
  static override styles: CSSResultGroup = [sharedStyles, articleStyles, variantStyles, updatesStyles, noteStyles];

  static override properties: PropertyDeclarations = {
    variant: { converter: oneOf('variant', VARIANTS), reflect: true },
  };

  /** Look of the cards: with a border, on the page's own background, or on one of their own; outlined if unset. */
  variant?: Variant;

  /** @internal The type of entry on display; undefined for several. */
  protected readonly entryType: EntryType | undefined;

  /** @internal */
  protected readonly paging = new PagingController(this, () => this.performUpdate());

  /** @internal */
  protected readonly code = new CodeController(this, () => this.source.content.campaign);

  readonly #controls = new FeedControls(this, {
    store: this.source.store,
    paging: this.paging,
    countNew: (campaign) => this.countNew(campaign),
  });
  readonly #select = makeSelector();
  #entries: readonly Entry[] = [];

  /** @internal The criteria that select the campaign's entries. */
  protected get choice(): Choice {
    const { entryType } = this;
    const { settings } = this.environment.campaign;
    const { entry = settings.entry, agency = settings.agency, tag = settings.tag } = this;
    return { types: entryType && [entryType], inferredAs: this.source.own && entryType, entry, agency, tag };
  }

  /** @internal The number of entries to show at first, and to add each time; all if undefined. */
  protected get step(): number | undefined {
    return this.limit ?? this.environment.campaign.settings.limit;
  }

  /** @internal */
  protected override get isPending(): boolean {
    return !!this.code.pending;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const choice = JSON.stringify(this.choice);
    this.#entries = this.#select(this.source.content.campaign, choice);
    this.paging.update(this.arrange(this.#entries), this.step, choice);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    await this.paging.complete;
    while (this.code.pending) {
      await this.code.pending;
      isComplete = await super.getUpdateComplete();
      await this.paging.complete;
    }
    return isComplete;
  }

  /** @internal */
  protected override renderControls(content: unknown, note?: unknown): unknown {
    return this.#controls.render(super.renderControls(content, note), this.entryType === 'post', this.locale);
  }

  /** @internal */
  protected override countNew(campaign: Campaign): number {
    return countNew(this.#entries, campaign, this.choice);
  }

  /** @internal */
  protected override report(campaign: Campaign): Report {
    const failed = failedEntries(campaign);
    return { shown: this.paging.shown.filter(({ id }) => !failed.has(id)), failed: failed.size };
  }

  /** @internal Puts the chosen entries in order; called before each render. */
  protected arrange(entries: readonly Entry[]): readonly Entry[] {
    return entries;
  }

  /** @internal */
  protected override isEmpty({ entries }: Campaign): boolean {
    return !entries.length || !this.#entries.length;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign): unknown {
    return this.renderEntries(campaign, this.paging.shown);
  }

  /** @internal Renders the entries on display. */
  protected abstract renderEntries(campaign: Campaign, entries: readonly Entry[]): unknown;
}
