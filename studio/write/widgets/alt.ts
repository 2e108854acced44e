import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { inLanguage } from '../../shell/language.js';
import { renderFrame, setText, type FieldView } from '../form.js';
import { textInput } from './basic.js';
import { WIDGET_WORDS } from './words.js';

/** Renders the description of a picture, with the choice that it is only decoration: an empty text in the file. */
export function renderAlt(view: FieldView): TemplateResult {
  const { value, form, path, id } = view;
  const words = inLanguage(WIDGET_WORDS);
  const isDecorative = value === '';
  const change = (event: Event): void => {
    form.commit(path, (event.target as HTMLInputElement).checked ? '' : undefined);
  };
  return html`<div>
    ${
      isDecorative
        ? nothing
        : renderFrame(
            view,
            textInput(view, (text) => setText(view, text)),
          )
    }
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id=${`${id}-decorative`}
          aria-describedby=${`${id}-decorative-hint`}
          .checked=${live(isDecorative)}
          @change=${change}
        />
        ${words.decorative}
      </label>
      <p class="hint" id=${`${id}-decorative-hint`}>${words.decorativeHint}</p>
    </div>
  </div>`;
}
