import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/event/cx-event.js';
import type { Layout } from '../src/elements/shared/list-element.js';
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
  layout?: Layout;
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Event',
  component: 'cx-event',
  render: drawer('cx-event'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.events } };

export const One: Story = { args: { data: content.openHouse } };
/** Future events first, then past ones. */
export const Several: Story = { args: { data: content.events } };
export const SeveralAtATime: Story = { name: 'With limit', args: { data: content.events, limit: 2 } };
export const Grid: Story = { args: { data: content.events, layout: 'grid' } };
export const Postponed: Story = { args: { data: content.postponedEvent } };
export const Cancelled: Story = { args: { data: content.cancelledEvent } };
export const Live: Story = { args: { data: content.liveEvent } };
export const Tomorrow: Story = { args: { data: content.eventTomorrow } };
export const WithoutEnd: Story = { args: { data: content.eventWithoutEnd } };
export const OtherZone: Story = { name: 'Other time zone', args: { data: content.eventFarAway } };
export const Speakers: Story = { args: { data: content.eventWithSpeakers } };
export const Ended: Story = { args: { data: content.endedEvent } };
export const WithRecording: Story = { args: { data: content.recordedEvent } };
export const AllDay: Story = {
  args: { data: { ...content.eventOfSeveralDays, _cx: { type: 'event', start: '2027-10-04', all_day: true } } },
};
export const SeveralDays: Story = { name: 'Multiple days', args: { data: content.eventOfSeveralDays } };
export const Longest: Story = { args: { data: content.longestEvent } };
export const Shortest: Story = { args: { data: content.shortestEvent } };
export const OtherLanguage: Story = {
  name: 'Other languages',
  args: { data: [content.spanishEvent, content.arabicEvent] },
};
export const SpanishPage: Story = { args: { data: content.spanishEvent }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicEvent }, decorators: [inArabic] };
export const Narrow: Story = {
  args: { data: [content.openHouse, content.liveEvent, content.longestEvent] },
  decorators: [narrow],
};

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
