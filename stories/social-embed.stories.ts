import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/social-embed/cx-social-embed.js';
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
  href?: string;
  'without-related'?: boolean;
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Social embed',
  component: 'cx-social-embed',
  render: drawer('cx-social-embed'),
  argTypes: contentArgTypes,
};

export default meta;

/** Every attribute as a control. */
export const Playground: Story = { args: { data: content.posts } };

export const One: Story = { args: { data: content.postOn('x') } };
export const Several: Story = { args: { data: content.posts } };
export const Grid: Story = { args: { data: content.posts, layout: 'grid' } };
export const OneOfSeveral: Story = { args: { data: content.posts, href: content.postOn('mastodon').url! } };

export const OnX: Story = { args: { data: content.postOn('x') } };
export const OnLinkedIn: Story = { name: 'On LinkedIn', args: { data: content.postOn('linkedin') } };
export const OnBluesky: Story = { args: { data: content.postOn('bluesky') } };
export const OnThreads: Story = { args: { data: content.postOn('threads') } };
export const OnFacebook: Story = { args: { data: content.postOn('facebook') } };
export const OnInstagram: Story = { args: { data: content.postOn('instagram') } };
export const OnYouTube: Story = { name: 'On YouTube', args: { data: content.postOn('youtube') } };
export const OnTikTok: Story = { name: 'On TikTok', args: { data: content.postOn('tiktok') } };
export const OnMastodon: Story = { args: { data: content.postOn('mastodon') } };

export const WithPicture: Story = { args: { data: content.postWithPicture } };
export const Removed: Story = { args: { data: content.removedPost } };
export const Longest: Story = { args: { data: content.longestPost } };
export const Shortest: Story = { args: { data: content.shortestPost } };
export const MissingParts: Story = { args: { data: content.anonymousPost } };
export const OtherLanguage: Story = { args: { data: [content.spanishPost, content.arabicPost] } };
export const SpanishPage: Story = { args: { data: content.spanishPost }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicPost }, decorators: [inArabic] };
export const Narrow: Story = {
  args: { data: [content.postWithPicture, content.longestPost], layout: 'grid' },
  decorators: [narrow],
};

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
