import type { CxSocialEmbed } from '../../src/index.js';
import { show } from './reading.js';

/** JSON as the value of an attribute between single quotes. */
export const attribute = (json: unknown): string =>
  JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

/** A picture on the page's own host. */
export const PICTURE = '/examples/media/bar-chart.svg';

/** A post of a campaign file. */
export const post = (cx: object, item: object = {}): object => ({
  id: '1',
  authors: [{ name: 'Example Agency' }],
  content_text: 'Our words.',
  ...item,
  _cx: { type: 'post', ...cx },
});

/** Shows one post. */
export const showPost = (cx: object, item: object = {}, attributes = ''): Promise<CxSocialEmbed> =>
  showPosts([post(cx, item)], attributes);

/** Shows some posts. */
export const showPosts = (posts: readonly object[], attributes = ''): Promise<CxSocialEmbed> =>
  show(`<cx-social-embed ${attributes} data='${attribute(posts)}'></cx-social-embed>`);
