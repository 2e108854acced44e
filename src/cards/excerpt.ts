import { nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { renderAllowed } from '../media/image.js';
import { renderPortrait } from '../media/picture.js';
import { mayRequest } from '../media/policy.js';
import { networkName } from '../util/networks.js';
import { cut } from '../text/cut.js';
import { html } from './html.js';
import { renderArticle } from './article.js';
import { renderState, renderWhen } from './event-when.js';
import { ownWords } from './language.js';
import { renderFigure } from './figure.js';
import type { CardOptions } from './options.js';
import { renderBody, renderTitles } from './fields.js';
import { unmarked } from './post.js';
import { renderHeader } from './post-header.js';

/** Maximum number of characters in an excerpt. */
const LENGTH = 200;

/** Properties that make a card long, whatever its kind. */
const LONG = ['media', 'speakers', 'video', 'poll', 'card', 'quoted'];

/** Whether an entry's card is long enough for an excerpt to be useful. */
export function isLong(entry: Entry, { related }: CardOptions): boolean {
  const parts = entry as unknown as Readonly<Record<string, unknown>>;
  return (
    LONG.some((key) => (Array.isArray(parts[key]) ? parts[key].length : parts[key])) ||
    !!related?.(entry).length ||
    cut(entry.body, LENGTH) !== entry.body
  );
}

/** Renders an excerpt of an entry as an article: author, title, one small picture, the first words. */
export function renderExcerpt(entry: Entry, options: CardOptions): TemplateResult {
  const { locale } = options;
  const { messages } = locale;
  const own = (words: string): unknown => ownWords(words, locale, entry);
  const post = entry.type === 'post' ? entry : undefined;
  const person = entry.type === 'spotlight' ? entry.person : undefined;
  const hidden =
    post &&
    ((post.removed && own(messages.removed(networkName(post.network)))) ||
      post.warning ||
      (post.sensitive && own(messages.sensitive)));
  const content = html`${renderPortrait(person?.photo, entry, options)}
  ${hidden ? nothing : renderPicture(entry, options)}
  ${post ? renderHeader(post, options) : renderTitles(entry, options, person?.name)}
  ${entry.type === 'event' ? html`${renderState(entry, options)} ${renderWhen(entry, options)}` : nothing}
  ${entry.type === 'milestone' ? renderFigure(entry.figure, locale.language) : nothing}
  ${hidden ? html`<p dir="auto">${hidden}</p>` : renderBody(entry, post ? unmarked(post, options) : options, cut(entry.body, LENGTH))}`;
  return renderArticle(entry, options, content);
}

/** Renders the first picture that may be requested as a thumbnail; the full card has all of them. */
function renderPicture(entry: Entry, options: CardOptions): unknown {
  const picture = entry.media.find(({ kind, url }) => kind === 'image' && mayRequest(url, entry, options));
  if (!picture) return nothing;
  const thumb = { alt: options.locale.messages.undescribed, ...picture };
  return renderAllowed(thumb, { part: 'media', name: 'thumb' }, entry, options);
}
