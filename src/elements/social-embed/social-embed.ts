import type { PropertyDeclarations } from 'lit';
import type { Choice } from '../../campaign/choose.js';
import type { EntryType } from '../../campaign/types.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary Posts from any social network, drawn from data: no network is asked for anything.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart post - A card that is a post.
 * @csspart thread - Posts of one author, each answering the one before.
 * @csspart repost - The line that says who repeats a post.
 * @csspart header - Portrait, name, handle and the sign of the network.
 * @csspart photo - The portrait of who posted, or the picture of a link card.
 * @csspart initial - The letter in place of a portrait.
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
 */
export class CxSocialEmbed extends ListElement {
  static override properties: PropertyDeclarations = {
    href: {},
    withoutRelated: { attribute: 'without-related', type: Boolean },
  };

  /** The address of the one post to show. */
  href?: string;

  /** Leaves out the posts that a highlight shows already. */
  withoutRelated = false;

  protected override readonly entryType: EntryType = 'post';

  protected override get choice(): Choice {
    return { ...super.choice, href: this.href, withoutRelated: this.withoutRelated, threads: true };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-social-embed': CxSocialEmbed;
  }
}
