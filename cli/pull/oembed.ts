import { addressOf, readEmbedCode } from '../../src/formats/embed-code.js';
import { ItemError } from '../../src/formats/errors.js';
import { findEmbedCodes } from '../../src/formats/signatures.js';
import type { Json, Source } from '../../src/formats/source.js';
import { inertDocument } from '../../src/text/inert-document.js';
import { handleOf, networkOf } from '../../src/util/networks.js';

/** The parts we read of a response as specified by https://oembed.com/. */
interface OEmbed {
  readonly url?: string;
  readonly title?: string;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name?: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly type?: string;
  readonly html?: string;
}

/** Whether JSON is a saved oEmbed response, or a list of them. */
export function isOEmbed(json: unknown): boolean {
  const all = [json].flat() as (Json | null)[];
  return (
    all.length > 0 &&
    all.every(
      (one) => /^1(\.0)?$/.test(String(one?.['version'])) && /^(rich|video|photo|link)$/.test(String(one?.['type'])),
    )
  );
}

/** Reads saved oEmbed responses as posts, one each. */
export function oEmbed(json: unknown): Source {
  return { feed: {}, items: [json].flat(), toItem };
}

function toItem(answer: OEmbed): Json {
  const { html = '', title, author_name, author_url, provider_name, thumbnail_url } = answer;
  const { authors = [], _cx, ...words } = wordsIn(html);
  const url = (words['url'] as string | undefined) ?? answer.url;
  if (!url && !author_url) throw new ItemError('no-origin');
  // The URL identifies a network that we support, with hashtags and mentions; all others keep the name they give.
  const network = networkOf(url ?? author_url!) ?? provider_name;
  return {
    url,
    title: words['content_html'] || words['content_text'] ? undefined : title,
    content_text: '',
    ...words,
    authors: author_name ? [{ name: author_name, url: author_url }] : authors,
    attachments: thumbnail_url
      ? [
          {
            url: thumbnail_url,
            mime_type: 'image/*',
            _cx: { width: answer.thumbnail_width, height: answer.thumbnail_height },
          },
        ]
      : [],
    _cx: { ...(_cx as Json), type: 'post', network, ...(author_url && { handle: handleOf(author_url) }) },
  };
}

/**
 * Reads the text of the HTML that a network wants embedded, like an embed code in a page; for unknown networks, the
 * entire block quote. A plain frame or script has no text.
 */
function wordsIn(html: string): Json {
  const page = inertDocument(html, 'text/html');
  if (!page) return {};
  for (const code of findEmbedCodes(page)) {
    const item = readEmbedCode(code);
    if (item) return item;
  }
  const quotation = page.querySelector('blockquote');
  if (!quotation) return {};
  const last = [...quotation.querySelectorAll('a[href]')].at(-1);
  const url = addressOf(quotation.getAttribute('cite') ?? last?.getAttribute('href') ?? '');
  return {
    content_html: quotation.innerHTML,
    language: quotation.getAttribute('lang') ?? undefined,
    ...(url && { url }),
  };
}
