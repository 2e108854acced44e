/**
 * Messages in English: all text of the elements themselves. A translation has the same keys. Text that is only "for
 * screen readers" is not visible.
 */
export const en = {
  /** Sentence in place of the content while it loads, and label of the "Show more" button while it works. */
  loading: 'Loading…',
  /** Sentence in place of the content when there is none. */
  empty: 'There is nothing to show here yet.',
  /**
   * Sentence in place of content that could not be loaded, and above "Show more" after a failure. `openFeed` may
   * follow.
   */
  failed: 'This part of the page could not be loaded.',
  /** Sentence in place of `failed` on a page that was opened from a folder. */
  fromFolder:
    'A page opened from a folder can’t load its content. Put it on a website, or run: npx cx-widgets-cli preview',
  /** Link after `failed`, to the URL of the feed. */
  openFeed: 'Open the original feed (a data file)',
  /** Button under a list that shows further entries, and under a long post that shows the rest of its text. */
  more: 'Show more',
  /** Button above a list of posts after new ones arrived. `count` is 1 or more. */
  newPosts: (count: number) => `Show ${count} new ${count === 1 ? 'post' : 'posts'}`,
  /** Button above a list of entries of other kinds after new ones arrived. `count` is 1 or more. */
  newEntries: (count: number) => `Show ${count} new ${count === 1 ? 'item' : 'items'}`,
  /** Sentence under content that could not be refreshed. `date` is a formatted date and time. */
  stale: (date: string) => `We could not get the latest version. This one is from ${date}.`,
  /** Heading of a post without an author, and name of a frame with a post. `network` is a name such as "Bluesky". */
  postOn: (network: string) => `Post on ${network}`,
  /** Heading of a post without an author on an unknown network. */
  post: 'Post',
  /** Link to a post on its network. `network` is a name such as "Bluesky". */
  originalOn: (network: string) => `See the post on ${network}`,
  /** Link to a post on an unknown network. */
  original: 'See the original post',
  /** Sentence in place of the text of a post that was deleted. `network` is a name such as "Bluesky", if known. */
  removed: (network: string | undefined) => `This post has been deleted${network ? ` from ${network}` : ''}.`,
  /** Label on a picture without a text alternative, and link to it where it can't be shown. */
  undescribed: 'Picture without a description',
  /** Link to the recording of a past event. */
  watch: 'Watch the recording',
  /** Kinds of media, before a colon and the title: "Video: How we answer letters". `image` also names the lightbox. */
  media: { image: 'Picture', video: 'Video', audio: 'Audio', file: 'File' },
  /** Kinds of Bluesky content that a post links to, before a colon and a title: "Starter pack: Public service". */
  cards: { 'starter-pack': 'Starter pack', list: 'List', feed: 'Feed', labeler: 'Labeler' },
  /** Link of a post to content that can only be seen on its network. `network` is a name such as "Bluesky". */
  moreOn: (network: string) => `More on ${network}`,
  /** State of an event, as a badge in its card. */
  status: { cancelled: 'Canceled', postponed: 'Postponed' },
  /** Label above the speakers of an event. */
  speakers: 'Speakers',
  /** Link to the online meeting of an event. */
  joinOnline: 'Join online',
  /** Link to the registration for an event. */
  register: 'Register',
  /** Name of the list of posts inside a highlight, for screen readers. */
  related: 'Posts about this',
  /** Heading of the group of timeline entries without a date. */
  undated: 'No date',
  /** Heading of the group of timeline entries whose campaign has no title. */
  otherCampaigns: 'Other',
  /** Heading of the section with figures, such as "41,000 permits". */
  figures: 'By the numbers',
  /** Link under a figure to the page that it comes from; the label of the figure follows for screen readers. */
  source: 'Source',
  /** Heading of a section of the recap page, and kind of entry in the filters of the timeline. */
  highlights: 'Highlights',
  /** Heading of the section with people, and kind of entry in the filters of the timeline. */
  spotlights: 'People',
  /** Heading of the section with social media posts, kind of entry in the filters, and name of a carousel. */
  posts: 'Posts',
  /** Heading of the section with events, and kind of entry in the filters of the timeline. */
  events: 'Events',
  /** Heading of the section with milestones, and kind of entry in the filters of the timeline. */
  timeline: 'Milestones',
  /** Heading of the section with channels, newsletter and feed. */
  follow: 'Stay informed',
  /** Label of the button that reveals a post marked as sensitive by its author or network. */
  sensitive: 'Sensitive content',
  /** Line above a reposted post if it is unknown who reposted it. */
  reposted: 'Reposted',
  /** Link to a post that this post shares. */
  shared: 'See the shared post',
  /** Link above a reply, to the post that it replies to. */
  inReplyTo: 'In reply to a post',
  /** Label above a poll that may be open or closed. */
  poll: 'Poll',
  /** Label above a poll that takes votes. */
  pollOpen: 'Open poll',
  /** Label above a poll that takes no more votes. */
  pollClosed: 'Poll closed',
  /** Text after a link to a site outside the government, for screen readers; sighted people see an arrow. */
  external: '(external site)',
  /** Notice above content with links to sites outside the government, if the page asks for it. */
  exitNotice:
    'Some of the links below go to websites outside the federal government. Their privacy policies may differ from ours, and a link does not mean that we endorse them.',
  /** Text of a link that has none of its own. */
  link: 'Link',
  /** Text after the name of an account, in parentheses, for screen readers; sighted people see a check mark. */
  verified: 'verified account',
  /** Line above a reposted post. `name` is that of a person or an agency. */
  repostedBy: (name: string) => `Reposted by ${name}`,
  /** Link above a reply, to the post that it replies to. `handle` is a user name such as "@agency". */
  inReplyToHandle: (handle: string) => `In reply to ${handle}`,
  /** Word after the date of a post that was edited. */
  edited: 'Edited',
  /** Button under a long post that hides the rest of its text. */
  less: 'Show less',
  /** Name of a list of posts that continue each other, for screen readers. */
  thread: 'Thread',
  /** Counts of a post, before a colon and a number: "Likes: 12". */
  metrics: { replies: 'Replies', reposts: 'Reposts', quotes: 'Quotes', likes: 'Likes', views: 'Views' },
  /** Button that moves to the previous card or picture. */
  previous: 'Previous',
  /** Button that moves to the next card or picture. */
  next: 'Next',
  /** State of an event that takes place now, as a badge in its card. */
  live: 'Happening now',
  /** State of an event that is over, as a badge in its card. */
  ended: 'Ended',
  /** State of an event that is over and has a recording, as a badge in its card. */
  recorded: 'Recording available',
  /** State of a future event, as a badge in its card. */
  upcoming: 'Upcoming',
  /** Heading of the group of future events. */
  coming: 'Upcoming',
  /** Heading of the group of events that are over. */
  past: 'Past',
  /** Text in place of the date of an event that has none yet. */
  noDate: 'Date to be announced',
  /** Line under the date of an event in another time zone. `date` is a formatted date and time. */
  readerTime: (date: string) => `In your time zone: ${date}`,
  /** Text in place of the location of an event that takes place online only. */
  online: 'Online',
  /** Label of the button that reveals calendar links of an event. */
  addToCalendar: 'Add to calendar',
  /** Button that downloads an event as a file. Keep ".ics". */
  calendarFile: 'Download calendar file (.ics)',
  /** Name of the form that filters the timeline, for screen readers. */
  filters: 'Filter the timeline',
  /** Label of the search field of the timeline. */
  search: 'Search',
  /** Label of the filter by kind of entry. */
  type: 'Type',
  /** Label of the filter by year. */
  year: 'Year',
  /** Label of the filter by agency. */
  agency: 'Agency',
  /** Label of the filter by topic (hashtag). */
  tag: 'Topic',
  /** First option of each filter: no restriction. */
  all: 'All',
  /** Button that resets all filters. */
  clearAll: 'Clear filters',
  /** Line under the filters, announced when it changes. `shown` and `all` are formatted numbers. */
  results: (shown: string, all: string) => `${shown} of ${all} results`,
  /** Line under the filters when nothing matches. */
  noResults: 'No results. Try fewer filters.',
  /** Name of the list of links to years or other groups, for screen readers. */
  jump: 'Jump to',
  /** Button above a timeline that was opened in the middle. */
  before: 'Show previous',
  /** Name of the horizontal timeline, for screen readers. */
  strip: 'Timeline',
  /** Button that expands and collapses a long entry of the timeline; the entry's title follows it, for screen readers. */
  details: 'Details',
  /** Button that copies the URL of an entry. */
  copyLink: 'Copy link',
  /** Announcement after the URL of an entry was copied. */
  copied: 'Link copied.',
  /** Label of a field with the URL of an entry, if the browser refused to copy it. */
  copyThis: 'Copy this address:',
  /** Text at the end of the name of a picture, for screen readers: the picture is a button that enlarges it. */
  larger: 'view full-size picture',
  /** Button that closes the lightbox. */
  close: 'Close',
  /** Position of a picture among others in the lightbox: "2 of 5". */
  position: (index: number, count: number) => `${index} of ${count}`,
  /** Link to a version of a video whose sound also describes what is seen, for people who are blind. */
  described: 'Watch with audio description',
  /** Label of the button that reveals the transcript of a video or sound. */
  transcript: 'Transcript',
  /** Sentence in place of media that could not be loaded; a link to it follows. */
  blocked: 'This can’t be shown here.',
  /** Buttons that start media, before a colon and the title: "Play video: How we answer letters". */
  play: { video: 'Play video', audio: 'Play audio' },
  /** Button that loads a post from its network. `network` is a name such as "Bluesky". */
  loadPost: (network: string) => `Load the post from ${network}`,
  /** Button that shows pictures of another site. `host` is a host name; `count` is 1 or more. */
  load: (host: string, count: number) => `Show ${count === 1 ? 'the picture' : `${count} pictures`} from ${host}`,
  /** Checkbox: the browser remembers the choice. `source` is a name such as "YouTube", or a host name. */
  always: (source: string) => `Always show content from ${source} (remembered on this device)`,
  /** Button under the content that revokes the choice. `source` is a name such as "YouTube", or a host name. */
  stop: (source: string) => `Stop showing content from ${source}`,
  /** Label of the button that reveals `shares`. `source` is a name such as "YouTube", or a host name. */
  sharing: (source: string) => `What ${source} learns if you show this`,
  /** Explanation before content of another site is shown. `source` is a name such as "YouTube", or a host name. */
  shares: (source: string) =>
    `If you show this, ${source} gets your IP address and can see which browser you use and that you came from this website. It may also set cookies.`,
  /** Text after a link that opens in a new tab, for screen readers; used inside a frame. */
  newTab: '(opens in a new tab)',
  /** Text after a link to content in another language: "(in Spanish)". `language` is its localized name. */
  inLanguage: (language: string) => `(in ${language})`,
};

/** Type of a translation. */
export type Messages = typeof en;
