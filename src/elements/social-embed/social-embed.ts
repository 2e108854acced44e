import { postCard } from '../../cards/post.js';
import { registerCards } from '../../cards/registry.js';
import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Entry, EntryType } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import { embedCodeReader } from '../../formats/lazy.js';
import { findEmbedCodes } from '../../formats/signatures.js';
import { renderLink } from '../../cards/link.js';
import { NETWORK_NAMES, networkOf } from '../../util/networks.js';
import { safeUrl } from '../../util/urls.js';
import type { CardOptions } from '../../cards/options.js';
import { oneOf } from '../shared/attributes.js';
import { STEP } from '../shared/entries-element.js';
import { CardsElement } from '../shared/cards-element.js';
import { Carousel } from './carousel.js';
import { carouselStyles } from './carousel.styles.js';
import { embedCodesIn } from './embed-codes.js';
import { WallController } from './wall-controller.js';
import { wallStyles } from './wall.styles.js';

export const POST_LAYOUTS = ['list', 'grid', 'wall', 'carousel'] as const;

export type PostLayout = (typeof POST_LAYOUTS)[number];

const CARDS = registerCards(postCard);

/**
 * @summary Shows posts from any social network, rendered from data without a request to the network.
 *
 * @slot - Fallback content, or a network's own embed code, which is rendered as a post.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart toolbar - The buttons of a carousel.
 * @csspart badge - A short label; the mark of an account that its network has verified adds `verified`.
 * @csspart avatar - The portrait of the author, or the initials in its place.
 */
export class CxSocialEmbed extends CardsElement {
  static override styles: CSSResultGroup = [CardsElement.styles, postCard.styles, carouselStyles, wallStyles];

  static override properties: PropertyDeclarations = {
    layout: { converter: oneOf('layout', POST_LAYOUTS) },
    href: {},
    withoutRelated: { attribute: 'without-related', type: Boolean },
  };

  /** Layout of several posts: stacked, in rows, in columns without holes, or side by side. */
  override layout: PostLayout = 'list';

  /** The URL of the only post to show. */
  href?: string;

  /** Omits posts that a highlight already shows. */
  withoutRelated = false;

  /** @internal */
  protected override readonly entryType: EntryType = 'post';

  /** @internal */
  protected override readonly cards = CARDS;

  readonly #carousel = new Carousel(this);
  readonly #wall = new WallController(this);
  #codes: string | undefined;
  /** Whether there are embed codes whose reader is not loaded yet. */
  #hasUnread = false;

  constructor() {
    super();
    this.code.addNeed(() => (this.#hasUnread ? [embedCodeReader] : []));
  }

  /** @internal */
  protected override get choice(): Choice {
    return { ...super.choice, href: this.href, withoutRelated: this.withoutRelated, threads: true };
  }

  /** @internal */
  protected override get step(): number {
    return super.step || STEP;
  }

  /** @internal */
  protected override findJson(): string | undefined {
    // A network's script replaces its code with a frame; keep the codes that were read before.
    this.#hasUnread = !embedCodeReader.value && findEmbedCodes(this).length > 0;
    this.#codes = embedCodesIn(this) ?? (this.firstElementChild ? this.#codes : undefined);
    return this.#codes;
  }

  protected override willUpdate(): void {
    if (this.#hasUnread && embedCodeReader.value) this.source.invalidate();
    super.willUpdate();
  }

  /** @internal */
  protected override renderList(entries: readonly Entry[], options: CardOptions): TemplateResult {
    const list = super.renderList(entries, options);
    if (entries.length < 2) return list;
    if (this.layout === 'carousel') return this.#carousel.render(list, this.locale);
    if (this.layout !== 'wall') return list;
    const isShort = !this.paging.isDrawing && this.groupThreads(entries).length < 4;
    return this.#wall.render(list, isShort);
  }

  /** @internal Renders a link to a post of which only the URL is known. */
  protected override renderNote(): unknown {
    const { locale } = this;
    const url = this.source.content.state === 'ready' && safeUrl(this.href ?? '');
    if (!url) return super.renderNote();
    const network = networkOf(url);
    const words = network ? locale.messages.originalOn(NETWORK_NAMES[network]) : locale.messages.original;
    return html`<p part="message" class="note">${renderLink(url, ownWords(words, locale), this.environment.links)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-social-embed': CxSocialEmbed;
  }
}
