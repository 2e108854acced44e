import { ALL_CARDS } from '../../src/cards/all.js';
import type { CardOptions, Cards } from '../../src/cards/options.js';
import { postCard, renderPost } from '../../src/cards/post.js';
import { renderExitNotice } from '../../src/elements/shared/fallback.js';
import { TRANSLATIONS as BUILT_IN } from '../../src/locales/lazy.js';
import type { Translation } from '../../src/locales/translation.js';
import type { MediaContext } from '../../src/media/context.js';
import { players } from '../../src/media/lazy.js';
import { players as pagePlayers, renderAlternatives } from '../../src/media/player.js';
import { renderLine } from '../../src/media/third-party.js';
import { relatedTo } from '../../src/model/choose.js';
import type { Campaign, Entry, Media, Post } from '../../src/model/types.js';
import { addressWriter } from './addresses.js';
import { renderContent, type View } from './elements.js';
import { setLocation } from './location.js';
import { classesOf, element, elementsIn, type Node } from './nodes.js';
import { plain } from './plain.js';
import { hostsOf, inherited, isStrip, type Attributes } from './settings.js';
import { nodesOf } from './template.js';
import { tidy } from './tidy.js';
import { localeWith } from './locale-with.js';
import { inZone } from './zone.js';

// Players need a script. A link stands in their place, with the alternatives to what is seen and heard.
players.value = {
  ...pagePlayers,
  renderPlayer: (
    media: Media,
    context: MediaContext,
    _player: unknown,
    lines: unknown = renderLine(media, context),
  ) => [lines, renderAlternatives(media, context)],
};
await Promise.all([...BUILT_IN.values()].map((translation) => translation.load()));

/** How long ago a post was published is out of date soon, so posts are rendered as if they were from the future. */
const CARDS: Cards = {
  ...ALL_CARDS,
  post: {
    type: 'post',
    styles: postCard.styles,
    render: (post: Post, options: CardOptions) => renderPost(post, { ...options, now: 0 }),
  },
};

/** An element to render, and the page around it. */
export interface StaticView {
  readonly campaign: Campaign;
  /** The name of the element without `cx-`. */
  readonly element: string;
  readonly attributes: Attributes;
  /** Whether the content is that of the campaign around it. */
  readonly isInner?: boolean;
  /** The language of the page, a BCP 47 tag. */
  readonly language: string;
  /** The translations that the page or the caller names, besides the built-in languages. */
  readonly translations?: readonly Translation[];
  /** The URL of the page. */
  readonly page: string;
  /** Whether addresses on a site whose address is unknown start at its root. */
  readonly isRooted?: boolean;
  /** The time zone for moments without one. */
  readonly timezone: string;
  readonly now: number;
  /** Called when an entry fails to render; it is left out. */
  readonly onFault: (entry: Entry, error: unknown) => void;
}

/** Returns the content of an element as plain HTML. */
export function renderStatic(view: StaticView): Node[] {
  const { element: name, attributes, page, isRooted } = view;
  setLocation(page);
  const campaign = inZone(view.campaign, view.timezone);
  const content: View = { campaign, attributes, isOwn: !view.isInner, options: cardOptions(campaign, view) };
  const drawn = nodesOf(renderContent(name, content));
  const nodes = name === 'campaign' ? expanded(drawn, content) : inStrip(drawn, view);
  const noted = [...noticeOf(nodes, content), ...nodes];
  return tidy(plain(noted, addressWriter(page, isRooted)));
}

/** Puts the groups of a horizontal timeline into one element, which styles can make a strip. */
const inStrip = (nodes: readonly Node[], { element: name, attributes }: StaticView): readonly Node[] =>
  name === 'campaign-timeline' && isStrip(attributes) ? [element('div', { class: 'strip' }, [...nodes])] : nodes;

function cardOptions(
  campaign: Campaign,
  { attributes, language, translations = [], now, onFault }: StaticView,
): CardOptions {
  return {
    cards: CARDS,
    locale: localeWith(language, translations),
    trustedHosts: hostsOf(attributes['trusted-hosts']),
    mediaHosts: hostsOf(attributes['media-hosts']),
    // Without a script nobody can be asked, and Global Privacy Control can't be seen.
    thirdParty: 'never',
    granted: new Set(),
    asked: new Set(),
    allPictures: true,
    headingLevel: 2,
    now,
    choices: { ask: nothing, allow: nothing, revoke: nothing, openPicture: nothing },
    use: nothing,
    related: (entry) => relatedTo(entry, campaign),
    onActivate: nothing,
    onFault,
  };
}

const nothing = (): void => undefined;

/** Replaces the elements in the sections of a recap with their content. */
function expanded(nodes: readonly Node[], view: View): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    const { tagName, properties, children } = node;
    if (tagName === 'section') return [element(tagName, properties, expanded(children, view))];
    if (!tagName.startsWith('cx-')) return [node];
    const name = tagName.slice(3);
    return nodesOf(
      renderContent(name, { ...view, attributes: inherited(view.attributes, properties, name), isOwn: false }),
    );
  });
}

/** Returns the notice about links to other sites, if the author asks for it and there are such links. */
function noticeOf(nodes: readonly Node[], { attributes, options }: View): Node[] {
  const isAsked = attributes['with-exit-notice'] !== undefined;
  const isNeeded = isAsked && elementsIn(nodes).some((one) => classesOf(one).includes('external'));
  return isNeeded ? nodesOf(renderExitNotice(options.locale)) : [];
}
