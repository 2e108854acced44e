import { html as litHtml, nothing, type TemplateResult } from 'lit';
import type { Entry, Media, Person } from '../model/types.js';
import { formatDate } from '../locales/format.js';
import type { MediaContext } from '../media/context.js';
import { players } from '../media/lazy.js';
import { renderPictures } from '../media/picture.js';
import { renderLine } from '../media/third-party.js';
import { shownUrl } from '../util/urls.js';
import { html } from './html.js';
import { ownWords } from './language.js';
import { renderHeading } from './heading.js';
import { renderLink } from './link.js';
import { renderObject } from './name.js';
import type { CardOptions } from './options.js';
import { renderRichText } from './rich-text.js';

/** Renders the entry's title as a heading, linked if the entry has a URL; without a title, only the URL. */
export function renderTitle(entry: Entry, options: CardOptions, title = entry.title): unknown {
  if (!title) return entry.url ? renderLinks([{ url: entry.url }], options, entry) : nothing;
  return renderHeading(options.headingLevel, entry.url ? renderLink(entry.url, title, options, entry) : title, 'auto');
}

/** Renders title and agency; the title comes first in the document, and below the agency on screen. */
export function renderTitles(entry: Entry, options: CardOptions, title = entry.title): unknown {
  const agency = renderAgency(entry, options);
  const heading = renderTitle(entry, options, title);
  return agency === nothing ? heading : html`<div class="titles">${heading}${agency}</div>`;
}

/** Renders the text of an entry. */
export function renderBody(entry: Entry, options: CardOptions, body = entry.body): unknown {
  return body.length
    ? html`<div part="body" class="body" dir="auto">${renderRichText(body, options, entry)}</div>`
    : nothing;
}

/** Renders the name of the agency, linked if it has a URL. */
export function renderAgency(entry: Entry, options: CardOptions): unknown {
  const { agency } = entry;
  if (!agency) return nothing;
  const name = html`${agency.name}${agency.abbreviation && agency.abbreviation !== agency.name ? ` (${agency.abbreviation})` : nothing}`;
  return html`<p part="meta agency" class="muted agency" dir="auto">
    ${agency.url ? renderLink(agency.url, name, options, entry) : name}
  </p>`;
}

/** Renders the date of publication. */
export function renderPublished(entry: Entry, { locale, withoutDate }: CardOptions): unknown {
  const { published, timezone } = entry;
  if (!published || withoutDate) return nothing;
  const words = formatDate(published, locale.language, { timezone });
  return html`<p part="meta date" class="meta published">
    <time dir="auto" datetime=${published}>${ownWords(words, locale, entry)}</time>
  </p>`;
}

/** Returns the context for rendering an entry's pictures, videos and sounds. */
export function mediaContext(entry: Entry, options: CardOptions): MediaContext {
  return {
    ...options,
    entry,
    own: (words) => ownWords(words, options.locale, entry),
    about: renderObject,
    link: (url, content) => renderLink(url, content, options, entry),
  };
}

/** Renders an entry's pictures, videos and sounds; any that may not load become links or consent panels. */
export function renderAllMedia(entry: Entry, options: CardOptions): unknown {
  const { media } = entry;
  if (!media.length) return nothing;
  const context = mediaContext(entry, options);
  const isPicture = ({ kind }: Media): boolean => kind === 'image';
  // They come and go when the reader allows a host or one fails, which must not render the rest of the card anew.
  return litHtml`${renderPictures(media.filter(isPicture), context)}${media
    .filter((one) => !isPicture(one))
    .map((one) => renderPlayer(one, context))}`;
}

const renderPlayer = (media: Media, context: MediaContext): unknown =>
  players.value?.renderPlayer(media, context) ?? renderLine(media, context);

/** Renders a video that is not an attachment, such as a recording, with the entry's title. */
export function renderVideo(video: Omit<Media, 'kind'>, entry: Entry, options: CardOptions): unknown {
  return renderPlayer({ ...video, kind: 'video' }, mediaContext(entry, options));
}

/** A link, labeled with text from the feed, one of our messages, or otherwise its URL. */
interface ShownLink {
  readonly url: string;
  readonly label?: unknown;
  readonly language?: string;
}

/** Renders links in a row. */
export function renderLinks(
  links: readonly (ShownLink | undefined | false)[],
  options: CardOptions,
  entry: Entry,
): unknown {
  const shown = links.filter((link) => !!link);
  if (!shown.length) return nothing;
  return html`<ul part="links" class="row links" role="list">
    ${shown.map(({ url, label, language }) => html`<li>${renderLink(url, label ?? shownUrl(url), options, entry, language)}</li>`)}
  </ul>`;
}

/** Returns a person's role and organization, if known. */
export const dutiesOf = ({ role, organization }: Person): string => [role, organization].filter(Boolean).join(', ');

/** Renders a person's name with role and organization. */
export function renderPerson(person: Person, options: CardOptions, entry: Entry): TemplateResult {
  const { name, url } = person;
  const duties = dutiesOf(person);
  return html`${url ? renderLink(url, name, options, entry) : html`<strong>${name}</strong>`}${duties ? html`, ${duties}` : nothing}`;
}
