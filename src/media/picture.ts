import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Media } from '../model/types.js';
import { originOf } from '../util/urls.js';
import type { MediaContext } from './context.js';
import { fail, hasFailed } from './failures.js';
import { renderAllowed, renderImage } from './image.js';
import { isOwn, mayRequest, type MediaRules } from './policy.js';
import { renderCaption } from './caption.js';
import { renderFailure, renderHosted, renderLine } from './third-party.js';

/** Maximum number of pictures of one host shown side by side; the lightbox has the others. */
const SEEN = 4;

/** Whether a picture is content and not decoration: it can be opened, and is named if it can't be shown. */
const isContent = ({ alt }: Media): boolean => alt !== '';

/**
 * Renders an entry's pictures. Pictures of an origin that the page's author did not choose wait together, because a
 * request would tell that host about the reader. Grouping by origin also keeps unencrypted pictures apart from allowed
 * encrypted ones.
 */
export function renderPictures(pictures: readonly Media[], context: MediaContext): unknown[] {
  const groups = new Map<string, Media[]>();
  for (const picture of pictures) {
    const origin = isOwn(picture.url, context.entry, context) ? '' : originOf(picture.url);
    groups.set(origin, [...(groups.get(origin) ?? []), picture]);
  }
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Media, ...Media[]];
    const lines = (some: readonly Media[]): unknown => some.filter(isContent).map((one) => renderLine(one, context));
    const draw = (): unknown => {
      const failed = group.filter(({ url }) => hasFailed(url)).filter(isContent);
      return [
        renderGallery(
          group.filter(({ url }) => !hasFailed(url)),
          context,
        ),
        failed.length ? renderFailure(lines(failed), context) : nothing,
      ];
    };
    // The reader is not asked about decoration.
    if (!group.some(isContent) && !mayRequest(first.url, context.entry, context)) return nothing;
    return renderHosted({ urls: [first.url, ...others.map(({ url }) => url)], lines: lines(group), draw }, context);
  });
}

/** Returns the pictures of an entry that are loaded and lack a description, for a warning to the page's author. */
export function undescribedIn(entry: Entry, rules: MediaRules): Media[] {
  return entry.media.filter(
    ({ kind, alt, url }) => kind === 'image' && alt === undefined && mayRequest(url, entry, rules),
  );
}

function renderGallery(pictures: readonly Media[], context: MediaContext): unknown {
  if (!pictures.length) return nothing;
  const most = context.allPictures ? Infinity : SEEN;
  const opened = pictures.filter(isContent);
  const seen = (pictures.length > most ? opened : pictures).slice(0, most);
  return html`<figure part="media" class=${`pictures n${seen.length}`}>
    ${seen.map((picture, index) => {
      if (!isContent(picture)) return renderPicture(picture);
      const rest = index === most - 1 ? opened.length - most : 0;
      return renderButton(picture, rest, opened, context);
    })}
    ${pictures.length > 1 ? nothing : renderCaption(pictures[0]!)}
  </figure>`;
}

function renderButton(picture: Media, rest: number, all: readonly Media[], context: MediaContext): TemplateResult {
  const { entry, choices, locale, own } = context;
  const { undescribed, larger } = locale.messages;
  const { alt } = picture;
  const open = ({ currentTarget }: Event): void =>
    choices.openPicture(all, all.indexOf(picture), currentTarget as HTMLElement, entry);
  return html`<button name="picture" aria-haspopup="dialog" @click=${open}>
    ${renderPicture(picture)}
    ${alt === undefined ? html`<span part="badge" class="undescribed">${own(undescribed)}</span>` : nothing}
    ${rest > 0 ? html`<span part="badge" class="rest" dir="ltr">+${rest}</span>` : nothing}
    <span class="visually-hidden">(${own(larger)})</span>
  </button>`;
}

const renderPicture = (picture: Media): TemplateResult => renderImage(picture, { onError: () => fail(picture.url) });

/** Renders a portrait or a logo, without alt text because the name is beside it; undefined if not allowed to load. */
export function renderPortrait(url: string | undefined, entry: Entry, rules: MediaRules): TemplateResult | undefined {
  return url
    ? renderAllowed({ url, width: 64, height: 64 }, { part: 'avatar', name: 'photo' }, entry, rules)
    : undefined;
}
