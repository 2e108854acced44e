import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../cli/validators/violation.js';
import { typeOfFile } from '../../../cli/write/mime.js';
import type { Json } from '../../../src/formats/source.js';
import { valueAt, withValue } from '../../draft/json.js';
import { inLanguage } from '../../shell/language.js';
import { renderFrame, setText, textIn, type FieldView, type Form } from '../form.js';
import type { KeptPicture } from '../pictures/read-file.js';
import { renderThumbnail } from '../pictures/thumbnail.js';
import { urlInput } from './basic.js';
import { listOf } from './list.js';
import { WIDGET_WORDS } from './words.js';

/** Renders a picture: its URL, or a file that is kept with the campaign. */
export function renderPicture(view: FieldView): TemplateResult {
  const words = inLanguage(WIDGET_WORDS);
  const url = textIn(view.value);
  return renderFrame(
    view,
    html`${renderThumbnail(view, url)}
      <div class="row">
        ${urlInput(view, (value) => setUrl(view, value))}
        <studio-picture-button
          .label=${url ? words.otherFile : words.chooseFile}
          .about=${view.text[0]}
          @studio-picture=${(event: CustomEvent<KeptPicture>) => take(view, event.detail)}
        ></studio-picture-button>
      </div>
      ${view.field.name === 'image' && url ? renderDescribe(view, url) : nothing}`,
  );
}

/** Renders a button that adds the picture of an entry to its files too, where it can have a description. */
function renderDescribe({ form, path }: FieldView, url: string): unknown {
  const files = [...path.slice(0, -1), 'attachments'];
  const list = listOf(valueAt(form.feed, files));
  if (list.some((one) => valueAt(one, ['url']) === url)) return nothing;
  const describe = (): void => {
    form.commit(files, [...list, { url, mime_type: typeOfFile(url) ?? 'image/jpeg' }]);
    form.focusOn([...files, list.length, '_cx', 'alt']);
  };
  return html`<button class="small" @click=${describe}>${inLanguage(WIDGET_WORDS).describe}</button>`;
}

/** Sets a URL; a file of an entry needs its media type, too. */
function setUrl(view: FieldView, value: string): void {
  const { field, form, path } = view;
  const type = field.name === 'mediaUrl' ? typeOfFile(value) : undefined;
  const { campaign } = form.store.getState();
  if (!type || !campaign) return setText(view, value);
  const feed = withValue(withValue(campaign.feed, path, value), [...path.slice(0, -1), 'mime_type'], type) as Json;
  form.store.change({ ...campaign, feed }, path, JSON.stringify(path));
}

/** Keeps a picture, with its size where the format has keys for it. */
function take({ field, form, path }: FieldView, picture: KeptPicture): void {
  const parent = path.slice(0, -1);
  const { type, width, height } = picture;
  const more: readonly (readonly [Path, unknown])[] =
    field.name === 'imageUrl'
      ? [
          [[...parent, 'width'], width],
          [[...parent, 'height'], height],
        ]
      : field.name === 'mediaUrl'
        ? [
            [[...parent, 'mime_type'], type],
            [[...parent, '_cx', 'width'], width],
            [[...parent, '_cx', 'height'], height],
          ]
        : [];
  keep(form, picture, [[path, picture.path], ...more]);
}

/** Keeps a picture with the campaign and sets values, as one change. */
export function keep(form: Form, { path, blob }: KeptPicture, values: readonly (readonly [Path, unknown])[]): void {
  const { campaign } = form.store.getState();
  if (!campaign) return;
  const feed = values.reduce<unknown>((json, [at, value]) => withValue(json, at, value), campaign.feed) as Json;
  form.store.endField();
  form.store.change({ feed, files: new Map([...campaign.files, [path, blob]]) }, values[0]?.[0]);
}
