import { hasWords } from '../text/has-words.js';
import { htmlToText } from '../text/html-to-text.js';
import type { Format } from './registry.js';
import { isWordPress } from './signatures.js';
import type { Json, Source } from './source.js';

interface Rendered {
  readonly rendered?: string;
}

interface Picture {
  readonly source_url?: string;
  readonly alt_text?: string;
  readonly mime_type?: string;
  readonly media_details?: Json | null;
}

/** The parts we read of https://developer.wordpress.org/rest-api/reference/posts/. */
interface Post {
  readonly guid?: Rendered;
  readonly link?: string;
  readonly title?: Rendered | null;
  readonly content?: Rendered | null;
  readonly excerpt?: Rendered | null;
  readonly date?: string;
  readonly date_gmt?: string | null;
  readonly modified_gmt?: string | null;
  /** Present with `?_embed`. */
  readonly _embedded?: {
    readonly author?: readonly { readonly name?: string; readonly link?: string }[];
    readonly 'wp:featuredmedia'?: readonly Picture[];
    readonly 'wp:term'?: readonly (readonly { readonly name?: string }[])[];
  };
}

/** Reads posts and pages from WordPress' REST API: a list, or one. */
export const wordPress = {
  name: 'wordpress',
  matches: isWordPress,
  read: (json: unknown): Source => ({ feed: {}, items: [json].flat(), toItem }),
} satisfies Format;

function toItem({ title, content, excerpt, date, date_gmt, modified_gmt, ...post }: Post): Json {
  const { author, 'wp:featuredmedia': pictures, 'wp:term': terms } = post._embedded ?? {};
  return {
    id: post.guid?.rendered ?? post.link,
    url: post.link,
    title: htmlToText(title?.rendered),
    content_html: content?.rendered || excerpt?.rendered,
    summary: hasWords(content?.rendered ?? '') ? undefined : htmlToText(excerpt?.rendered),
    // A time without a zone is in the site's zone, which the response does not state.
    date_published: date_gmt ? date_gmt + 'Z' : date?.slice(0, 10),
    date_modified: modified_gmt && modified_gmt + 'Z',
    authors: author?.map(({ name, link }) => ({ name, url: link })),
    tags: terms?.flat().map(({ name }) => htmlToText(name)),
    attachments: pictures?.flatMap(({ source_url, mime_type = 'image/*', alt_text, media_details }) =>
      // Private media have no URL. An empty description means that there is none.
      source_url ? { url: source_url, mime_type, _cx: { ...media_details, alt: alt_text || null } } : [],
    ),
  };
}
