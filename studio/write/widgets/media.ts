import { html, type TemplateResult } from 'lit';
import { inLanguage } from '../../shell/language.js';
import { isObject } from '../entries.js';
import { renderFields, renderGroup, textIn, type FieldView } from '../form.js';
import type { KeptPicture } from '../pictures/read-file.js';
import { listOf, renderMember, renderOther } from './list.js';
import { keep } from './picture.js';
import { WIDGET_WORDS } from './words.js';

/** Fields that only a video or a recording needs. */
const VIDEO: readonly string[] = ['captions', 'transcript', 'descriptions', 'described', 'poster', 'duration'];

/** Renders the pictures and files of an entry. A picture's description is asked for right beside it. */
export function renderMedia(view: FieldView): TemplateResult {
  const { value, form, path, text } = view;
  const words = inLanguage(WIDGET_WORDS);
  const list = listOf(value);
  const addFile = ({ detail }: CustomEvent<KeptPicture>): void => {
    const { path: url, type, width, height } = detail;
    const member = [...path, list.length];
    keep(form, detail, [[path, [...list, { url, mime_type: type, _cx: { width, height } }]]]);
    form.focusOn([...member, '_cx', 'alt']);
  };
  const addUrl = (): void => {
    form.commit(path, [...list, {}]);
    form.focusOn([...path, list.length, 'url']);
  };
  return renderGroup(
    view,
    html`${renderOther(view)}
      ${list.map((one, index) => renderMember(view, index, list.length, renderFile(view, one, index)))}
      <div class="row">
        <studio-picture-button
          .label=${words.addPicture}
          .about=${text[0]}
          @studio-picture=${addFile}
        ></studio-picture-button>
        <button class="small plain" @click=${addUrl}>${text[3]}</button>
      </div>`,
  );
}

function renderFile(view: FieldView, file: unknown, index: number): TemplateResult {
  const type = isObject(file) ? textIn(file['mime_type']) : '';
  const isVideo = /^(?:video|audio)\//.test(type);
  const fields = view.field.fields!.map((one) => (VIDEO.includes(one.name) ? { ...one, isRare: !isVideo } : one));
  return renderFields(view, fields, [...view.path, index]);
}
