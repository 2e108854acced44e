import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/figures/cx-figures.js';
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
  title: 'Elements/Figures',
  component: 'cx-figures',
  render: drawer('cx-figures'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.figures } };

export const One: Story = { args: { data: content.oneFigure } };
export const Several: Story = { args: { data: content.figures } };
export const OfMilestones: Story = { name: 'Of milestones', args: { data: content.milestoneFigures } };
export const Five: Story = { args: { data: content.fiveFigures } };
export const Twelve: Story = { args: { data: content.twelveFigures } };
export const Longest: Story = { args: { data: content.longestFigures } };
export const OtherLanguage: Story = { args: { data: content.spanishFigures } };
export const SpanishPage: Story = { args: { data: content.spanishFigures }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicFigures }, decorators: [inArabic] };
export const Narrow: Story = { args: { data: content.longestFigures }, decorators: [narrow] };

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
