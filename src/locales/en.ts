/** Every word of ours that a reader sees or hears, in English. A translation has the same keys. */
export const en = {
  loading: 'Loading…',
  empty: 'There is nothing to show here yet.',
  failed: 'This part of the page could not be loaded.',
  openFeed: 'Open its source',
  postOn: (network: string) => `Post on ${network}`,
  post: 'Post',
  originalOn: (network: string) => `See the post on ${network}`,
  original: 'See the original',
  removed: 'This post is not on its network any more.',
  undescribed: 'no description',
  watch: 'Watch the recording',
  media: { image: 'Picture', video: 'Video', audio: 'Audio' },
  status: { cancelled: 'Cancelled', postponed: 'Postponed' },
  speakers: 'Speakers',
  joinOnline: 'Join online',
  register: 'Register',
  related: 'Posts about this',
  undated: 'Without a date',
  otherCampaigns: 'Other',
  highlights: 'Highlights',
  spotlights: 'People',
  posts: 'Posts',
  events: 'Events',
  timeline: 'Milestones',
  follow: 'Stay informed',
};

/** What a translation has to give; `es` and translations from outside are typed by it. */
export type Messages = typeof en;
