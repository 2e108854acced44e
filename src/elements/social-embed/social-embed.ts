import { renderPost } from '../../cards/post.js';
import { postStyles } from '../../cards/post.styles.js';
import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Entry, EntryType } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import { renderLink } from '../../cards/link.js';
import { NETWORK_NAMES, networkOf } from '../../util/networks.js';
import { safeUrl } from '../../util/urls.js';
import type { CardOptions, Cards } from '../../cards/options.js';
import { oneOf } from '../shared/attributes.js';
import { CardsElement } from '../shared/cards-element.js';
import { Carousel } from './carousel.js';
import { carouselStyles } from './carousel.styles.js';
import { embedCodesIn } from './embed-codes.js';

export const POST_LAYOUTS = ['list', 'grid', 'carousel'] as const;

export type PostLayout = (typeof POST_LAYOUTS)[number];

/**
 * @summary Posts from any social network, drawn from data: no network is asked for anything.
 *
 * @slot - Shown before the content arrives, and when there is none. A network's own code is read, and drawn as a post.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart post - A card that is a post.
 * @csspart thread - Posts of one author, each answering the one before.
 * @csspart repost - The line that says who repeats a post.
 * @csspart header - Portrait, name, handle and the sign of the network.
 * @csspart photo - The portrait of who posted, or the picture of a link card.
 * @csspart initials - What stands for a portrait.
 * @csspart verified - The mark of an account that its network vouches for.
 * @csspart source - Handle and network.
 * @csspart glyph - The sign of a network.
 * @csspart reply - The line that says that a post answers another.
 * @csspart fold - The words of a long post.
 * @csspart unfold - The button that shows all of them, or less.
 * @csspart warning - What waits until the reader opens it, and the words that say why.
 * @csspart emoji - A small picture among the words.
 * @csspart label - The word over a poll.
 * @csspart poll - The answers of a poll.
 * @csspart bar - How large the share of an answer is.
 * @csspart link-card - What a network shows of a page that a post links to.
 * @csspart quoted - The post that another quotes, a card too.
 * @csspart metrics - How often it was answered, repeated, liked.
 * @csspart published - The date, which links to the original.
 * @csspart edited - The word that says that a post was edited.
 * @csspart controls - The buttons of a carousel.
 * @csspart track - What scrolls in a carousel.
 */
export class CxSocialEmbed extends CardsElement {
  static override styles: CSSResultGroup = [CardsElement.styles, postStyles, carouselStyles];

  static override properties: PropertyDeclarations = {
    layout: { converter: oneOf('layout', POST_LAYOUTS) },
    href: {},
    withoutRelated: { attribute: 'without-related', type: Boolean },
  };

  /** How several posts are laid out: below each other, in as many columns as there is room for, or side by side. */
  override layout: PostLayout = 'list';

  /** The address of the one post to show. */
  href?: string;

  /** Leaves out the posts that a highlight shows already. */
  withoutRelated = false;

  /** @internal */
  protected override readonly entryType: EntryType = 'post';

  /** @internal */
  protected override readonly cards: Cards = { post: renderPost };

  readonly #carousel = new Carousel(this);
  #codes: string | undefined;

  /** @internal */
  protected override get choice(): Choice {
    return { ...super.choice, href: this.href, withoutRelated: this.withoutRelated, threads: true };
  }

  /** @internal */
  protected override findJson(): string | undefined {
    // A network's script replaces its code with a frame; keep what was read before.
    this.#codes = embedCodesIn(this) ?? (this.firstElementChild ? this.#codes : undefined);
    return this.#codes;
  }

  /** @internal */
  protected override renderList(entries: readonly Entry[], options: CardOptions): TemplateResult {
    const list = super.renderList(entries, options);
    return this.layout === 'carousel' && entries.length > 1 ? this.#carousel.render(list, this.locale) : list;
  }

  /** @internal Where nothing is known of a post but its address, a link to it. */
  protected override renderNote(): unknown {
    const { content, locale } = this;
    const url = content.state === 'ready' && safeUrl(this.href ?? '');
    if (!url) return super.renderNote();
    const network = networkOf(url);
    const words = network ? locale.messages.originalOn(NETWORK_NAMES[network]) : locale.messages.original;
    const options = this.environment.options(content.campaign, this.level);
    return html`<p part="note">${renderLink(url, ownWords(words, locale), options)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-social-embed': CxSocialEmbed;
  }
}
