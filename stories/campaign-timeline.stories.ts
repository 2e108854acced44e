import type { Meta } from '@storybook/web-components-vite';
import cxDayHistory from '../examples/cxday-history.json';
import cxDay2023 from '../examples/cxday-2023.json';
import cxDay2024 from '../examples/cxday-2024.json';
import type { Grouping } from '../src/model/group.js';
import type { Order } from '../src/model/sort.js';
import type { EntryType } from '../src/model/types.js';
import '../src/elements/campaign-timeline/cx-campaign-timeline.js';
import type { Orientation } from '../src/elements/campaign-timeline/campaign-timeline.js';
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
  orientation?: Orientation;
  'with-filters'?: boolean;
  'with-address'?: boolean;
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign timeline',
  component: 'cx-campaign-timeline',
  render: drawer('cx-campaign-timeline'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.entries } };
const milestone = (id: string, start: string, more: object = {}): content.SampleItem => ({
  id,
  title: id,
  content_text: 'What changed, in a few words.',
  _cx: { type: 'milestone', start, ...more },
});

/** Milestones of #CXDay, with an invented one for each year since 1990. */
const manyYears = [
  ...cxDayHistory.items,
  ...Array.from({ length: 12 }, (_, index) => milestone(`Report ${1990 + index}`, `${1990 + index}-10-01`)),
];

const ranges = [
  milestone('A month of listening', '2024-02-01', { end: '2024-02-29' }),
  milestone('Over the turn of the year', '2023-12-20', { end: '2024-01-10' }),
  milestone('One day', '2024-02-14'),
];

const figures = [
  milestone('Calls answered', '2024-10-01', { figure: { value: '1.2 million', label: 'calls' } }),
  milestone('Letters rewritten', '2023-10-01', { figure: { value: 1200, label: 'letters' } }),
  milestone('Satisfied people', '2022-10-01', { figure: { value: '87 %', label: 'of those who were asked' } }),
];

export const One: Story = { args: { data: content.letters } };
export const Several: Story = { args: { data: content.entries } };
export const OldestFirst: Story = { args: { data: content.entries, order: 'oldest' } };
export const ByMonth: Story = { args: { data: content.entries, 'group-by': 'month' } };
export const ByDay: Story = { args: { data: content.entries, 'group-by': 'day' } };
export const ByCampaign: Story = { args: { data: cxDay2023, 'group-by': 'campaign' } };
export const MilestonesAndEvents: Story = { args: { data: content.entries, types: ['milestone', 'event'] } };
export const MilestoneWithFigure: Story = { args: { data: content.onlineForms } };
export const MilestoneWithPicture: Story = { args: { data: content.shorterWaits } };
export const WholeCampaign: Story = { name: 'Full campaign', args: { data: cxDay2024 } };
export const Horizontal: Story = { args: { data: content.entries, orientation: 'horizontal', order: 'oldest' } };
export const Filters: Story = { args: { data: content.entries, 'with-filters': true } };
export const ManyYears: Story = { args: { data: manyYears, 'with-filters': true } };
export const ManyYearsHorizontal: Story = { args: { data: manyYears, orientation: 'horizontal' } };
export const Filled: Story = { args: { data: content.entries, variant: 'filled' } };
export const Undated: Story = {
  args: { data: [content.letters, content.shortestHighlight, content.untitledHighlight] },
};
export const Ranges: Story = { args: { data: ranges, 'group-by': 'month', order: 'oldest' } };
export const Figures: Story = { args: { data: figures } };

/** The first year is collapsed. */
export const Folded: Story = {
  name: 'Collapsed group',
  args: { data: manyYears },
  render: (args) => {
    const element = drawer('cx-campaign-timeline')(args);
    element.addEventListener('cx-load', () =>
      element.shadowRoot?.querySelector<HTMLElement>('section button')?.click(),
    );
    return element;
  },
};

/** The first long entry is open. */
export const Opened: Story = {
  name: 'Expanded entry',
  args: { data: cxDay2024 },
  render: (args) => {
    const element = drawer('cx-campaign-timeline')(args);
    element.addEventListener('cx-load', () => element.shadowRoot?.querySelector<HTMLElement>('[name=open]')?.click());
    return element;
  },
};

export const Longest: Story = { args: { data: content.longestMilestone } };
export const Shortest: Story = { args: { data: content.shortestMilestone } };
export const OtherLanguage: Story = {
  name: 'Other languages',
  args: { data: [content.spanishMilestone, content.arabicMilestone] },
};
export const FiltersInSpanish: Story = {
  args: { data: content.entries, 'with-filters': true },
  decorators: [inSpanish],
};
export const FiltersNarrow: Story = { args: { data: content.entries, 'with-filters': true }, decorators: [narrow] };
export const HorizontalRightToLeft: Story = {
  args: { data: manyYears, orientation: 'horizontal' },
  decorators: [inArabic],
};
export const HorizontalNarrow: Story = {
  args: { data: [...content.entries, content.longestMilestone], orientation: 'horizontal' },
  decorators: [narrow],
};
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
