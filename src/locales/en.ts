/**
 * Messages in English: all text of the elements themselves. A translation has the same keys. Each comment is the brief
 * for translators: where the message is shown, and what its placeholders contain.
 *
 * - Text that is "for screen readers" is spoken, not visible.
 * - A placeholder is filled in as it is. Names of networks, hosts and people don't change their form, so choose a sentence
 *   that fits any of them. `date`, `shown` and `all` are already written as the language writes dates and numbers.
 * - `count` is a number that decides the form of a word: choose the form with `plural()`, and write it with `number()`.
 * - A limit in a comment is for the usual place at 320 px and 200 % text: longer text wraps there and looks crowded.
 * - Don't write HTML. Use the quotation marks, spaces and punctuation of the language, and its polite form of address.
 */
export const en = {
  /** Separates a label from its value, as in "Likes: 12". With the spaces that the language writes around a colon. */
  colon: ': ',
  /** Sentence in place of the content while it loads, and label of the "Show more" button while it works. */
  loading: 'Loading…',
  /** Sentence in place of the content when there is none. */
  empty: 'There is nothing to show here yet.',
  /**
   * Sentence in place of content that could not be loaded, and above "Show more" after a failure. The link `openFeed`
   * may follow it, after a space.
   */
  failed: 'This part of the page could not be loaded.',
  /**
   * Sentence in place of `failed` on a page that was opened from a folder; for the author of the page. Keep the command
   * after the colon as it is.
   */
  fromFolder:
    'A page opened from a folder can’t load its content. Put it on a website, or run: npx cx-widgets-cli preview',
  /** Link after `failed`, to the URL of the feed: a file for programs, which says little to most readers. */
  openFeed: 'Open the original feed (a data file)',
  /**
   * Button under a list that shows further entries, and under a long post that shows the rest of its text. At most 30
   * characters.
   */
  more: 'Show more',
  /**
   * Button above a list of social media posts after new ones arrived; also announced. `count` is 1 or more.
   */
  newPosts: (count: number) => `Show ${count} new ${count === 1 ? 'post' : 'posts'}`,
  /** Button as `newPosts`, for entries of any other kind: highlights, people, events, milestones. */
  newEntries: (count: number) => `Show ${count} new ${count === 1 ? 'item' : 'items'}`,
  /**
   * Sentence under content that could not be refreshed. `date` is a date with time and time zone, such as "October 1,
   * 2024 at 1:00 PM EDT".
   */
  stale: (date: string) => `We could not get the latest version. This one is from ${date}.`,
  /**
   * Heading of a post without an author, and name of a frame with a post, for screen readers. `network` is a name such
   * as "Bluesky" or "X".
   */
  postOn: (network: string) => `Post on ${network}`,
  /** Heading of a post without an author on an unknown network. */
  post: 'Post',
  /** Link to a post on its network. `network` is a name such as "Bluesky". */
  originalOn: (network: string) => `See the post on ${network}`,
  /** Link to a post on an unknown network. */
  original: 'See the original post',
  /**
   * Sentence in place of the text of a post that its author or network deleted. `network` is a name such as "Bluesky";
   * undefined if it is unknown, so the sentence must also work without it.
   */
  removed: (network: string | undefined) => `This post has been deleted${network ? ` from ${network}` : ''}.`,
  /** Label on a picture without a text alternative, and link to it where it can't be shown. */
  undescribed: 'Picture without a description',
  /** Link to the recording of a past event, a video. */
  watch: 'Watch the recording',
  /**
   * Kinds of media, before `colon` and the title: "Video: How we answer letters". `image` is also the name of the
   * lightbox, for screen readers.
   */
  media: { image: 'Picture', video: 'Video', audio: 'Audio', file: 'File' },
  /**
   * Kinds of Bluesky content that a post links to, before `colon` and a title: "Starter pack: Public
   * service". Use the words of
   * Bluesky's own pages in the language, if there are any. A starter pack is a list of accounts for newcomers; a labeler is
   * a service that marks posts, for example as satire.
   */
  cards: { 'starter-pack': 'Starter pack', list: 'List', feed: 'Feed', labeler: 'Labeler' },
  /** Link of a post to content that can only be seen on its network. `network` is a name such as "Bluesky". */
  moreOn: (network: string) => `More on ${network}`,
  /** State of an event, as a badge in its card: adjectives that agree with "event". At most 20 characters each. */
  status: { cancelled: 'Canceled', postponed: 'Postponed' },
  /** Label above the speakers of an event, and name of their list, for screen readers. */
  speakers: 'Speakers',
  /** Link to the online meeting of an event. */
  joinOnline: 'Join online',
  /** Link to the registration for an event, on the site of its organizer. */
  register: 'Register',
  /** Name of the list of posts inside a highlight, for screen readers. */
  related: 'Posts about this',
  /** Heading of the group of timeline entries without a date. */
  undated: 'No date',
  /** Heading of the group of timeline entries whose campaign has no title. */
  otherCampaigns: 'Other',
  /** Heading of the section with figures, such as "41,000 permits". At most 40 characters, as for all headings. */
  figures: 'By the numbers',
  /**
   * Link under a figure to the page that the figure comes from; a colon and the label of the figure follow, for screen
   * readers. At most 20 characters.
   */
  source: 'Source',
  /**
   * Heading of the section with the most important things that agencies did, and kind of entry in the filters of the
   * timeline.
   */
  highlights: 'Highlights',
  /** Heading of the section about people who did good work, and kind of entry in the filters of the timeline. */
  spotlights: 'People',
  /** Heading of the section with social media posts, kind of entry in the filters, and name of a carousel. */
  posts: 'Posts',
  /** Heading of the section with events, and kind of entry in the filters of the timeline. */
  events: 'Events',
  /** Heading of the section with milestones of a history, and kind of entry in the filters of the timeline. */
  timeline: 'Milestones',
  /** Heading of the section with links to social media accounts, newsletter and feed. Addresses the reader. */
  follow: 'Stay informed',
  /** Label of the button that reveals a post which its author or network marked as sensitive, such as one on violence. */
  sensitive: 'Sensitive content',
  /** Line above a post that an account shared again without a comment, if it is unknown who did. Agrees with "post". */
  reposted: 'Reposted',
  /** Link from a post to the post that it shares. */
  shared: 'See the shared post',
  /** Link above a reply, to the post that it replies to. */
  inReplyTo: 'In reply to a post',
  /** Label above a poll inside a post, if it is unknown whether it takes votes. At most 30 characters, as the next two. */
  poll: 'Poll',
  /** Label above a poll that takes votes. */
  pollOpen: 'Open poll',
  /** Label above a poll that takes no more votes. */
  pollClosed: 'Poll closed',
  /** Text after a link to a site outside the government, for screen readers; others see an arrow. In parentheses. */
  external: '(external site)',
  /**
   * Notice above content with links to sites outside the federal government, if the page asks for it. Federal policy (OMB
   * M-10-23) requires its content: other sites, their privacy policies, no endorsement.
   */
  exitNotice:
    'Some of the links below go to websites outside the federal government. Their privacy policies may differ from ours, and a link does not mean that we endorse them.',
  /** Text of a link that has none of its own, and whose address says nothing to readers. */
  link: 'Link',
  /** Text after the name of an account, in parentheses, for screen readers; others see a check mark. */
  verified: 'verified account',
  /** Line above a post that an account shared again. `name` is that of a person or an agency. */
  repostedBy: (name: string) => `Reposted by ${name}`,
  /** Link above a reply, to the post that it replies to. `handle` is a user name such as "@agency". */
  inReplyToHandle: (handle: string) => `In reply to ${handle}`,
  /** Word after the date of a post that was edited. Agrees with "post". At most 20 characters. */
  edited: 'Edited',
  /** Button under a long post that hides the rest of its text. At most 30 characters. */
  less: 'Show less',
  /** Name of a list of posts of one author that continue each other, for screen readers. */
  thread: 'Thread',
  /**
   * Counts of a post, before `colon` and a number: "Likes: 12". All five may stand in one line, so keep each short: at
   * most 20 characters. "Reposts" are shares without a comment, "quotes" those with one.
   */
  metrics: { replies: 'Replies', reposts: 'Reposts', quotes: 'Quotes', likes: 'Likes', views: 'Views' },
  /** Button that moves to the previous card of a carousel, picture, or group of the timeline. At most 15 characters. */
  previous: 'Previous',
  /** Button that moves to the next card, picture or group. At most 15 characters. */
  next: 'Next',
  /** State of an event that takes place now, as a badge in its card. At most 25 characters, as for all badges. */
  live: 'Happening now',
  /** State of an event that is over, as a badge in its card. */
  ended: 'Ended',
  /** State of an event that is over and has a recording, as a badge in its card. */
  recorded: 'Recording available',
  /** State of a future event, as a badge in its card; if it is near, the badge says "tomorrow" or "in 3 days" instead. */
  upcoming: 'Upcoming',
  /** Heading of the group of future events; in some languages a plural, other than `upcoming`. */
  coming: 'Upcoming',
  /** Heading of the group of events that are over. Agrees with "events". */
  past: 'Past',
  /** Text in place of the date of an event that has none yet. */
  noDate: 'Date to be announced',
  /**
   * Line under the date of an event that takes place in another time zone. `date` is the same moment for the reader, with
   * date, time and time zone.
   */
  readerTime: (date: string) => `In your time zone: ${date}`,
  /** Text in place of the location of an event that takes place online only. */
  online: 'Online',
  /** Label of the button that reveals the calendar file of an event, and link to a calendar of all events. */
  addToCalendar: 'Add to calendar',
  /** Button that downloads an event as a file for calendar programs. Keep ".ics". */
  calendarFile: 'Download calendar file (.ics)',
  /** Name of the form that filters the timeline, for screen readers. */
  filters: 'Filter the timeline',
  /** Label of the search field of the timeline. At most 20 characters, as for the four filters that follow. */
  search: 'Search',
  /** Label of the filter by kind of entry: highlights, people, posts, events, milestones. */
  type: 'Type',
  /** Label of the filter by year. */
  year: 'Year',
  /** Label of the filter by agency: a department or office of the government. */
  agency: 'Agency',
  /** Label of the filter by topic (hashtag). */
  tag: 'Topic',
  /** First option of each filter: no restriction. The same word for type, year, agency and topic. */
  all: 'All',
  /** Button that resets all filters. */
  clearAll: 'Clear filters',
  /**
   * Line under the filters, announced when it changes. `shown` entries of `all` match; both are written numbers, so choose
   * a sentence that fits any number.
   */
  results: (shown: string, all: string) => `${shown} of ${all} results`,
  /** Line under the filters when nothing matches. */
  noResults: 'No results. Try fewer filters.',
  /** Name of the list of links to years or other groups of the timeline, for screen readers. */
  jump: 'Jump to',
  /** Button above a timeline that was opened in the middle: it shows the entries that come before. */
  before: 'Show previous',
  /** Name of the horizontal timeline and of its buttons, for screen readers. */
  strip: 'Timeline',
  /**
   * Button that expands and collapses a long entry of the timeline; a colon and the entry's title follow, for screen
   * readers. A noun, since it means both. At most 25 characters.
   */
  details: 'Details',
  /** Button that copies the URL of an entry. At most 25 characters. */
  copyLink: 'Copy link',
  /** Announcement after the URL of an entry was copied. */
  copied: 'Link copied.',
  /** Label of a field with the URL of an entry, if the browser refused to copy it. */
  copyThis: 'Copy this address:',
  /**
   * Text at the end of the name of a picture, for screen readers: the picture is a button that enlarges it. Small letters,
   * because it follows a comma.
   */
  larger: 'view full-size picture',
  /** Button that closes the lightbox. At most 15 characters. */
  close: 'Close',
  /** Position of a picture among others in the lightbox: "2 of 5". Both are numbers. */
  position: (index: number, count: number) => `${index} of ${count}`,
  /** Link to a version of a video whose sound also describes what is seen, for people who are blind. Use their term. */
  described: 'Watch with audio description',
  /** Label of the button that reveals the transcript of a video or sound. */
  transcript: 'Transcript',
  /** Sentence in place of media that could not be loaded; a link to it follows. */
  blocked: 'This can’t be shown here.',
  /** Buttons that start media, before `colon` and the title: "Play video: How we answer letters". */
  play: { video: 'Play video', audio: 'Play audio' },
  /** Button that loads a post from its network. `network` is a name such as "Bluesky". */
  loadPost: (network: string) => `Load the post from ${network}`,
  /**
   * Button that shows the pictures of an entry that are on another site. `host` is a host name such as
   * "images.agency.example". `count` is the number of pictures, 1 or more.
   */
  load: (host: string, count: number) => `Show ${count === 1 ? 'the picture' : `${count} pictures`} from ${host}`,
  /**
   * Checkbox: content of a site is shown without asking from now on, also on later visits. `source` is a name such as
   * "YouTube", or a host name.
   */
  always: (source: string) => `Always show content from ${source} (remembered on this device)`,
  /** Button under the content that revokes the choice. `source` is a name such as "YouTube", or a host name. */
  stop: (source: string) => `Stop showing content from ${source}`,
  /** Question-like label of the button that reveals `shares`. `source` is a name such as "YouTube", or a host name. */
  sharing: (source: string) => `What ${source} learns if you show this`,
  /**
   * Explanation before content of another site is shown; the basis of the reader's consent, so leave out nothing: IP
   * address, browser, this website, cookies. `source` is a name such as "YouTube", or a host name.
   */
  shares: (source: string) =>
    `If you show this, ${source} gets your IP address and can see which browser you use and that you came from this website. It may also set cookies.`,
  /** Text after a link that opens in a new tab, for screen readers. In parentheses. */
  newTab: '(opens in a new tab)',
  /**
   * Text after a link to content in another language: "(in Spanish)". `language` is its name as `Intl` writes it in this
   * language; in some it begins with a capital letter, or can't be inflected. In parentheses.
   */
  inLanguage: (language: string) => `(in ${language})`,
};

/** Type of a translation. */
export type Messages = typeof en;
