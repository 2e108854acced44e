import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/follow/cx-follow.js';
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

type Story = ElementStory;

const meta: Meta<ElementArgs> = {
  title: 'Elements/Follow',
  component: 'cx-follow',
  render: drawer('cx-follow'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.channels } };

export const One: Story = { args: { data: content.oneChannel } };
export const Several: Story = { args: { data: content.channels } };
export const WithoutLabels: Story = { args: { data: content.channelsWithoutLabels } };
export const Longest: Story = { args: { data: content.longestChannels } };
export const SpanishPage: Story = { args: { data: content.spanishChannels }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicChannels }, decorators: [inArabic] };
export const Narrow: Story = { args: { data: content.longestChannels }, decorators: [narrow] };

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
