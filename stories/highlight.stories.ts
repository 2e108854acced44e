import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/highlight/cx-highlight.js';
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
  title: 'Elements/Highlight',
  component: 'cx-highlight',
  render: drawer('cx-highlight'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.highlights } };

export const One: Story = { args: { data: content.letters } };
export const Several: Story = { args: { data: content.highlights } };
export const Grid: Story = { args: { data: content.highlights, layout: 'grid' } };
export const OneOfSeveral: Story = { name: 'One entry from a list', args: { data: content.highlights, entry: 'desk' } };
export const WithPicture: Story = { args: { data: content.desk } };
export const WithPictureOfAnotherSite: Story = {
  name: 'With picture on another site',
  args: { data: content.foreignPicture },
};
export const WithRelatedPost: Story = { args: { data: content.highlights, entry: 'call-back' } };
export const Plain: Story = { args: { data: content.highlights, layout: 'grid', variant: 'plain' } };
export const Filled: Story = { args: { data: content.highlights, layout: 'grid', variant: 'filled' } };
export const Longest: Story = { args: { data: content.longestHighlight } };
export const Shortest: Story = { args: { data: content.shortestHighlight } };
/** A picture without a text alternative causes a warning in the console. */
export const MissingParts: Story = {
  name: 'Missing title',
  args: { data: content.untitledHighlight },
  parameters: { mayWarn: true },
};
export const OtherLanguage: Story = {
  name: 'Other languages',
  args: { data: [content.spanishHighlight, content.arabicHighlight] },
};
export const SpanishPage: Story = { args: { data: content.spanishHighlight }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicHighlight }, decorators: [inArabic] };
export const Narrow: Story = {
  args: { data: [...content.highlights, content.longestHighlight], layout: 'grid' },
  decorators: [narrow],
};

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
