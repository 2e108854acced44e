/** Stories that every element has, since all of them load, fall back and fail alike. */
import type { ElementStory } from './element.js';
import { whileLoading } from './wrappers.js';

const fallback = 'The author of the page wrote this: read about our campaign on agency.example.';

/** Fallback content is shown while the content loads. */
export const beforeContent: ElementStory = {
  args: { data: undefined, fallback },
  decorators: [whileLoading],
  parameters: { state: 'loading' },
};

/** Without fallback content, a sentence says that the content is loading. */
export const loading: ElementStory = {
  args: { data: undefined },
  decorators: [whileLoading],
  parameters: { state: 'loading' },
};

export const empty: ElementStory = { args: { data: { items: [] } }, parameters: { state: 'empty' } };

export const emptyWithFallback: ElementStory = {
  args: { data: { items: [] }, fallback },
  parameters: { state: 'empty' },
};

export const brokenData: ElementStory = {
  args: { data: '{"title": "Cut short' },
  parameters: { state: 'error' },
};

/** A missing feed on the page's own site. */
export const failingFeed: ElementStory = {
  args: { data: undefined, feed: 'examples/missing.json' },
  parameters: { state: 'error' },
};

export const failingFeedWithFallback: ElementStory = {
  args: { ...failingFeed.args, fallback },
  parameters: { state: 'error' },
};
