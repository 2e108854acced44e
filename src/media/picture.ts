import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Media } from '../model/types.js';
import { originOf } from '../util/urls.js';
import type { MediaContext } from './context.js';
import { fail, hasFailed } from './failures.js';
import { renderImage } from './image.js';
import { isHome, mayRequest, type MediaRules } from './policy.js';
import { renderFailure, renderHosted, renderLine } from './third-party.js';

/** How many pictures of one host are seen beside each other; the others are behind the last. */
const SEEN = 4;

/** True for a picture that has something to say: it is opened, or named where it can't be shown. */
const isContent = ({ alt }: Media): boolean => alt !== '';

/**
 * Draws an entry's pictures. Those of one origin that was not chosen by the page's author wait together: requesting
 * them would tell that host about the reader. So nothing without encryption is loaded with what the reader allowed.
 */
export function renderPictures(pictures: readonly Media[], context: MediaContext): unknown[] {
  const groups = new Map<string, Media[]>();
  for (const picture of pictures) {
    const origin = isHome(picture.url, context.entry) ? '' : originOf(picture.url);
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
    // For decoration alone nobody is asked.
    if (!group.some(isContent) && !mayRequest(first.url, context.entry, context)) return nothing;
    return renderHosted({ urls: [first.url, ...others.map(({ url }) => url)], lines: lines(group), draw }, context);
  });
}

function renderGallery(pictures: readonly Media[], context: MediaContext): unknown {
  if (!pictures.length) return nothing;
  const opened = pictures.filter(isContent);
  const seen = (pictures.length > SEEN ? opened : pictures).slice(0, SEEN);
  return html`<figure part="media" class=${`pictures n${seen.length}`}>
    ${seen.map((picture, index) => {
      if (!isContent(picture)) return renderPicture(picture);
      const rest = index === SEEN - 1 ? opened.length - SEEN : 0;
      return renderButton(picture, rest, opened, context);
    })}
  </figure>`;
}

function renderButton(picture: Media, rest: number, all: readonly Media[], context: MediaContext): TemplateResult {
  const { entry, choices, locale, own } = context;
  const { undescribed, larger } = locale.messages;
  const { url, alt } = picture;
  if (alt === undefined) choices.warn(`the picture ${url} has no description; give it an alt.`);
  const open = ({ currentTarget }: Event): void =>
    choices.openPicture(all, all.indexOf(picture), currentTarget as HTMLElement, entry);
  return html`<button name="picture" aria-haspopup="dialog" @click=${open}>
    ${renderPicture(picture)} ${alt === undefined ? html`<span part="undescribed">${own(undescribed)}</span>` : nothing}
    ${rest > 0 ? html`<span part="rest" dir="ltr">+${rest}</span>` : nothing}
    <span class="visually-hidden">, ${own(larger)}</span>
  </button>`;
}

const renderPicture = (picture: Media): TemplateResult => renderImage(picture, undefined, () => fail(picture.url));

/** A portrait or a logo beside the name that it belongs to, so it has no words of its own; nothing on other hosts. */
export function renderPortrait(url: string | undefined, entry: Entry, rules: MediaRules): TemplateResult | undefined {
  return url && mayRequest(url, entry, rules) ? renderImage({ url, width: 64, height: 64 }, 'photo') : undefined;
}
