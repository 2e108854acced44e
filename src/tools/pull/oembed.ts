import type { Json, Source } from '../../feeds/source.js';
import { inertDocument } from '../../text/inert-document.js';
import { handleOf, networkOf } from '../../text/networks.js';

/** What we read of an answer as https://oembed.com/ has it. */
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

/** What a network's HTML says: its words alone, for nothing else of it is used. */
interface Words {
  readonly content_html?: string;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly date_published?: string | undefined;
}

/** Whether JSON is a saved answer of oEmbed, or a list of them. */
export function isOEmbed(json: unknown): boolean {
  const all = [json].flat() as (Json | null)[];
  return (
    all.length > 0 &&
    all.every(
      (one) => /^1(\.0)?$/.test(String(one?.['version'])) && /^(rich|video|photo|link)$/.test(String(one?.['type'])),
    )
  );
}

/** Saved answers of oEmbed as posts, one each. */
export function oEmbed(json: unknown): Source {
  return { feed: {}, items: [json].flat(), toItem };
}

function toItem(answer: OEmbed): Json {
  const { html = '', title, author_name, author_url, provider_name, thumbnail_url } = answer;
  const words = wordsIn(html);
  const url = words.url ?? answer.url;
  if (!url && !author_url) throw new Error('it says neither its address nor its author');
  // By its address a network is known with hashtags and all; the rest are as they call themselves.
  const network = networkOf(url ?? author_url!) ?? provider_name;
  return {
    url,
    title: words.content_html ? undefined : title,
    content_text: '',
    ...words,
    authors: author_name ? [{ name: author_name, url: author_url }] : [],
    attachments: thumbnail_url
      ? [
          {
            url: thumbnail_url,
            mime_type: 'image/*',
            _cx: { width: answer.thumbnail_width, height: answer.thumbnail_height },
          },
        ]
      : [],
    _cx: { type: 'post', network, handle: author_url && handleOf(author_url) },
  };
}

/**
 * The words of what a network would have on a page. X's and others' are a quotation with a paragraph or two; its last
 * link is the post, and on X that link's words are the day. What is only a frame or a script has no words.
 */
function wordsIn(html: string): Words {
  const quotation = inertDocument(html, 'text/html')?.querySelector('blockquote');
  if (!quotation) return {};
  const links = Array.from(quotation.querySelectorAll('a[href]'));
  const last = links.at(-1);
  const url = addressOf(
    quotation.getAttribute('cite') ?? quotation.getAttribute('data-instgrm-permalink') ?? last?.getAttribute('href'),
  );
  if (!url || networkOf(url) !== 'x') {
    const language = quotation.getAttribute('lang') ?? undefined;
    return { content_html: quotation.innerHTML, language, ...(url && { url }) };
  }
  const [paragraph] = quotation.getElementsByTagName('p');
  // X's own short addresses of pictures say nothing to a reader.
  for (const link of paragraph?.querySelectorAll('a') ?? []) {
    if (/^pic\.(twitter|x)\.com\//.test(link.textContent)) link.remove();
  }
  const day = new Date(`${last!.textContent} UTC`);
  return {
    content_html: paragraph?.innerHTML ?? '',
    language: paragraph?.getAttribute('lang') ?? undefined,
    url,
    date_published: Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10),
  };
}

/** An address without what tells a network from where a reader comes. */
function addressOf(address: string | null | undefined): string | undefined {
  try {
    const url = new URL(address ?? '');
    return networkOf(url.href) === 'youtube' ? url.href : url.origin + url.pathname;
  } catch {
    return undefined;
  }
}
