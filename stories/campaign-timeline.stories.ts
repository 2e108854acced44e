import type { Meta } from '@storybook/web-components-vite';
import cxDay2023 from '../examples/cxday-2023.json';
import cxDay2024 from '../examples/cxday-2024.json';
import type { Grouping } from '../src/campaign/group.js';
import type { Order } from '../src/campaign/sort.js';
import type { EntryType } from '../src/campaign/types.js';
import '../src/elements/campaign-timeline/cx-campaign-timeline.js';
import * as content from './content.js';
import { contentArgTypes, drawer, type ElementArgs, type ElementStory } from './element.js';
import {
  beforeContent,
  brokenData,
  empty,
  emptyWithFallback,
  failingFeed,
  failingFeedWithFallback,
  loading,
} from './states.js';
import { inArabic, inSpanish, narrow } from './wrappers.js';

interface Args extends ElementArgs {
  order?: Order;
  'group-by'?: Grouping;
  types?: readonly EntryType[];
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign timeline',
  component: 'cx-campaign-timeline',
  render: drawer('cx-campaign-timeline'),
  argTypes: contentArgTypes,
};

export default meta;

/** Every attribute as a control. */
export const Playground: Story = { args: { data: content.entries } };

export const One: Story = { args: { data: content.letters } };
export const Several: Story = { args: { data: content.entries } };
export const OldestFirst: Story = { args: { data: content.entries, order: 'oldest' } };
export const ByMonth: Story = { args: { data: content.entries, 'group-by': 'month' } };
export const ByDay: Story = { args: { data: content.entries, 'group-by': 'day' } };
export const ByCampaign: Story = { args: { data: cxDay2023, 'group-by': 'campaign' } };
export const MilestonesAndEvents: Story = { args: { data: content.entries, types: ['milestone', 'event'] } };
export const MilestoneWithFigure: Story = { args: { data: content.onlineForms } };
export const MilestoneWithPicture: Story = { args: { data: content.shorterWaits } };
export const WholeCampaign: Story = { args: { data: cxDay2024 } };
export const Longest: Story = { args: { data: content.longestMilestone } };
export const Shortest: Story = { args: { data: content.shortestMilestone } };
export const OtherLanguage: Story = { args: { data: [content.spanishMilestone, content.arabicMilestone] } };
export const SpanishPage: Story = { args: { data: content.spanishMilestone }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicMilestone }, decorators: [inArabic] };
export const Narrow: Story = {
  args: { data: [...content.entries, content.longestMilestone] },
  decorators: [narrow],
};

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
