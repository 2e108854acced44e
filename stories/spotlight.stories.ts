import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/spotlight/cx-spotlight.js';
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
  title: 'Elements/Spotlight',
  component: 'cx-spotlight',
  render: drawer('cx-spotlight'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.spotlights } };

export const One: Story = { args: { data: content.spotlight } };
export const Several: Story = { args: { data: content.spotlights } };
export const Grid: Story = { args: { data: content.spotlights, layout: 'grid' } };
export const WithoutPhoto: Story = { args: { data: content.spotlightWithoutPhoto } };
export const Longest: Story = { args: { data: content.longestSpotlight } };
export const Shortest: Story = { args: { data: content.shortestSpotlight } };
export const MissingParts: Story = { name: 'Missing person', args: { data: content.spotlightWithoutPerson } };
export const OtherLanguage: Story = {
  name: 'Other languages',
  args: { data: [content.spanishSpotlight, content.arabicSpotlight] },
};
export const SpanishPage: Story = { args: { data: content.spanishSpotlight }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicSpotlight }, decorators: [inArabic] };
export const Narrow: Story = {
  args: { data: [content.spotlight, content.longestSpotlight], layout: 'grid' },
  decorators: [narrow],
};

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
