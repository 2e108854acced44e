import { renderChannels } from '../../src/cards/channels.js';
import { renderFigures } from '../../src/cards/figure.js';
import type { CardOptions } from '../../src/cards/options.js';
import { renderGroups } from '../../src/elements/campaign-timeline/group.js';
import { INITIAL_STATE, reduce } from '../../src/elements/campaign-timeline/timeline-state.js';
import { renderHero } from '../../src/elements/campaign/hero.js';
import { renderSections } from '../../src/elements/campaign/sections.js';
import { renderEventGroups } from '../../src/elements/event/event-groups.js';
import { renderList } from '../../src/elements/shared/render-list.js';
import { choose, type Choice } from '../../src/model/choose.js';
import { groupEvents } from '../../src/model/event-state.js';
import { figuresOf } from '../../src/model/figures.js';
import { groupBy } from '../../src/model/group.js';
import { threadGrouper } from '../../src/model/threads.js';
import type { Campaign, CampaignEvent, Entry, EntryType } from '../../src/model/types.js';
import { groupingOf, layoutOf, levelOf, limitOf, orderOf, sectionsOf, typesOf, type Attributes } from './settings.js';

/** Content and options of an element. */
export interface View {
  readonly campaign: Campaign;
  readonly attributes: Attributes;
  /** Whether the content is the element's own, and not that of the campaign around it. */
  readonly isOwn: boolean;
  /** Options of cards; the heading level is that of the element. */
  readonly options: CardOptions;
}

/** Returns the content of each element as a template: the same that it renders in the page. */
const CONTENT: Readonly<Record<string, (view: View) => unknown>> = {
  campaign: renderCampaign,
  'campaign-timeline': renderTimeline,
  event: renderEvents,
  figures: renderBand,
  follow: ({ campaign, options }) => (campaign.channels.length ? renderChannels(campaign.channels, options) : []),
  highlight: (view) => renderEntries(view, 'highlight', ['list', 'grid']),
  'social-embed': (view) => renderEntries(view, 'post', ['list', 'grid', 'wall', 'carousel']),
  spotlight: (view) => renderEntries(view, 'spotlight', ['list', 'grid']),
};

/** Renders the content of an element; the name is without `cx-`. */
export const renderContent = (name: string, view: View): unknown => CONTENT[name]!(view);

/** Returns the options of an element's cards for a heading level. */
const atLevel = (options: CardOptions, headingLevel: number): CardOptions => ({ ...options, headingLevel });

function choiceOf({ attributes, isOwn }: View, type?: EntryType): Choice {
  const { entry, agency, tag } = attributes;
  return { types: type && [type], inferredAs: isOwn ? type : undefined, entry, agency, tag };
}

function renderEntries(view: View, type: EntryType, layouts: readonly [string, ...string[]]): unknown {
  const { campaign, attributes, options } = view;
  const isPosts = type === 'post';
  const choice = {
    ...choiceOf(view, type),
    href: isPosts ? attributes.href : undefined,
    withoutRelated: isPosts && attributes['without-related'] !== undefined,
    threads: isPosts,
  };
  const entries = choose(campaign.entries, choice).slice(0, limitOf(attributes));
  return drawList(entries, atLevel(options, levelOf(attributes)), layoutOf(attributes, layouts));
}

const drawList = (entries: readonly Entry[], options: CardOptions, layout: string): unknown =>
  entries.length ? renderList(threadGrouper()(entries), options, layout) : [];

function renderEvents(view: View): unknown {
  const { campaign, attributes, options } = view;
  const chosen = choose(campaign.entries, choiceOf(view, 'event')) as readonly CampaignEvent[];
  const { coming, past } = groupEvents(chosen, options.now);
  const entries = [...coming, ...past].slice(0, limitOf(attributes));
  const level = levelOf(attributes);
  const layout = layoutOf(attributes, ['list', 'grid']);
  if (!coming.length || !past.length) return drawList(entries, atLevel(options, level), layout);
  const inner = atLevel(options, level + 1);
  return renderEventGroups(entries, coming.length, options.locale, level, (group) => drawList(group, inner, layout));
}

function renderTimeline(view: View): unknown {
  const { campaign, attributes, options } = view;
  const grouping = groupingOf(attributes);
  const chosen = choose(campaign.entries, {
    ...choiceOf(view),
    types: typesOf(attributes),
    order: orderOf(attributes),
  });
  const arranged = grouping === 'campaign' ? groupBy(chosen, grouping).flatMap(({ entries }) => entries) : chosen;
  const level = levelOf(attributes);
  return renderGroups(arranged.slice(0, limitOf(attributes)), {
    // As on paper, every entry is open.
    state: reduce(INITIAL_STATE, { type: 'print', isPrinting: true }),
    grouping,
    options: { ...atLevel(options, level + 1), related: undefined, withoutDate: true },
    level,
    isHorizontal: false,
    hasOne: () => false,
    mayAdd: () => true,
    onFold: undefined,
    onOpen: () => undefined,
    onCopy: () => undefined,
  });
}

function renderBand(view: View): unknown {
  const { campaign, attributes, options } = view;
  const figures = figuresOf(campaign, choiceOf(view, 'milestone'), attributes['without-milestones'] !== undefined);
  return figures.length ? renderFigures(figures.slice(0, limitOf(attributes)), options) : [];
}

function renderCampaign(view: View): unknown {
  const { campaign, attributes, options } = view;
  const level = levelOf(attributes);
  const entries = choose(campaign.entries, choiceOf(view));
  if (!campaign.title && !campaign.description?.trim() && !entries.length) return [];
  const { locale } = options;
  const hero = { ...options, headingLevel: level, withoutHeader: attributes['without-header'] !== undefined };
  return [
    renderHero(campaign, hero),
    renderSections(campaign, entries, { choice: choiceOf(view), locale, level, names: sectionsOf(attributes) }),
  ];
}
