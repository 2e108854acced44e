import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/social-embed/cx-social-embed.js';
import type { ThirdParty } from '../src/media/policy.js';
import type { PostLayout } from '../src/elements/social-embed/social-embed.js';
import * as content from './content.js';
import * as embedCodes from './embed-codes.js';
import { contentArgTypes, drawer, type ElementArgs, type ElementStory } from './element.js';
import * as media from './media-content.js';
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
  layout?: PostLayout;
  href?: string;
  'without-related'?: boolean;
  'third-party'?: ThirdParty;
  'with-exit-notice'?: boolean;
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Social embed',
  component: 'cx-social-embed',
  render: drawer('cx-social-embed'),
  argTypes: contentArgTypes,
};

export default meta;

/** All attributes as controls. */
export const Playground: Story = { args: { data: content.posts } };

export const One: Story = { args: { data: content.postOn('x') } };
export const Several: Story = { args: { data: content.posts } };
export const Grid: Story = { args: { data: content.posts, layout: 'grid' } };
export const OneOfSeveral: Story = {
  name: 'One post from a list',
  args: { data: content.posts, href: content.postOn('mastodon').url! },
};

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
export const Verified: Story = { args: { data: content.verifiedPost } };
export const Edited: Story = { args: { data: content.editedPost } };
export const Counts: Story = { name: 'Metrics', args: { data: content.postWithCounts } };
export const Thread: Story = { args: { data: content.thread } };
export const PollClosed: Story = { args: { data: content.closedPoll } };
export const LinkCard: Story = { args: { data: content.postWithLinkCard } };
export const Reply: Story = { args: { data: content.reply } };
export const Quote: Story = { args: { data: content.quotingPost } };
export const Repost: Story = { args: { data: content.repost } };
export const ContentWarning: Story = { args: { data: content.waitingPost } };
export const Removed: Story = { args: { data: content.removedPost } };
export const Plain: Story = { args: { data: content.posts, layout: 'wall', variant: 'plain' } };
export const Filled: Story = { args: { data: content.posts, layout: 'wall', variant: 'filled' } };
export const Longest: Story = { args: { data: content.longestPost } };
export const Shortest: Story = { args: { data: content.shortestPost } };
export const MissingParts: Story = { name: 'Missing author', args: { data: content.anonymousPost } };
export const OtherLanguage: Story = {
  name: 'Other languages',
  args: { data: [content.spanishPost, content.arabicPost] },
};
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

const uneven = [
  content.postWithPicture,
  content.shortestPost,
  content.longestPost,
  content.postOn('bluesky'),
  content.removedPost,
  content.postOn('linkedin'),
  content.postOn('threads'),
];

export const UnevenGrid: Story = { args: { data: uneven, layout: 'grid' } };
export const Wall: Story = { args: { data: [...uneven, ...media.wallOfPictures.slice(0, 5)], layout: 'wall' } };
export const WallOfPictures: Story = { args: { data: media.wallOfPictures, layout: 'wall' } };
export const WallRightToLeft: Story = {
  args: { data: [content.arabicPost, ...uneven], layout: 'wall' },
  decorators: [inArabic],
};
export const WallOnAPhone: Story = {
  args: { data: media.wallOfPictures.slice(0, 4), layout: 'wall' },
  decorators: [narrow],
};
export const WallWithMore: Story = { args: { data: media.wallOfPictures, layout: 'wall', limit: 5 } };
export const Carousel: Story = { args: { data: content.posts, layout: 'carousel' } };
export const CarouselWithUnevenCards: Story = { args: { data: uneven, layout: 'carousel' } };
export const CarouselThatFits: Story = {
  name: 'Carousel without overflow',
  args: { data: content.posts.slice(0, 2), layout: 'carousel' },
};
export const CarouselRightToLeft: Story = {
  args: { data: [content.arabicPost, ...content.posts], layout: 'carousel' },
  decorators: [inArabic],
};
export const CarouselOnAPhone: Story = { args: { data: content.posts, layout: 'carousel' }, decorators: [narrow] };
export const ShowMore: Story = { args: { data: content.posts, limit: 3 } };
export const CarouselWithMore: Story = { args: { data: content.posts, limit: 5, layout: 'carousel' } };
export const AddressAlone: Story = {
  name: 'URL only',
  args: { data: undefined, href: content.postOn('linkedin').url! },
  parameters: { state: 'empty' },
};

/** The networks' embed codes, pasted into the element; their scripts are not needed. */
export const PastedEmbedCodes: Story = {
  render: ({ layout }) => {
    const element = document.createElement('cx-social-embed');
    if (layout) element.layout = layout;
    element.innerHTML = embedCodes.all.join('\n');
    return element;
  },
  args: { layout: 'grid' },
};

export const OnePicture: Story = { args: { data: media.postWithPictures(1) } };
export const TwoPictures: Story = { args: { data: media.postWithPictures(2) } };
export const ThreePictures: Story = { args: { data: media.postWithPictures(3) } };
export const FourPictures: Story = { args: { data: media.postWithPictures(4) } };
export const SevenPictures: Story = { args: { data: media.postWithPictures(7) } };
export const PictureWithoutDescription: Story = {
  args: { data: media.undescribedPicture },
  parameters: { mayWarn: true },
};
export const PictureThatIsMissing: Story = { name: 'Missing picture', args: { data: media.missingPicture } };
export const VideoWithCaptions: Story = { args: { data: media.video } };
export const Sound: Story = { name: 'Audio', args: { data: media.audio } };
export const VideoOfANetwork: Story = { name: 'Network video', args: { data: media.videoOfNetwork } };
export const LivePost: Story = { name: 'Live post', args: { data: media.addressOfPost } };
export const ForeignPicturesAsk: Story = { name: 'Third-party pictures', args: { data: media.foreignPictures } };
export const ForeignPicturesAskInSpanish: Story = {
  name: 'Third-party pictures in Spanish',
  args: { data: media.foreignPictures },
  decorators: [inSpanish],
};
export const ForeignPicturesAskOnAPhone: Story = {
  name: 'Third-party pictures on a phone',
  args: { data: media.foreignPictures },
  decorators: [narrow],
};
export const ThirdPartiesNever: Story = {
  name: 'Third-party content blocked',
  args: { data: [media.foreignPictures, media.videoOfNetwork], 'third-party': 'never' },
};
export const ExitNotice: Story = { args: { data: media.linksElsewhere, 'with-exit-notice': true } };
