import { html, nothing } from 'lit';
import { inLanguage } from '../../shell/language.js';
import type { FieldView } from '../form.js';
import { WIDGET_WORDS } from '../widgets/words.js';

/** The URL of each picture in use; a URL ends with its file, so there is one for each. */
const urls = new WeakMap<Blob, string>();

/** Renders a picture of the draft in small; of a picture elsewhere, the reason why it is not shown. */
export function renderThumbnail({ form }: FieldView, url: string): unknown {
  if (!url) return nothing;
  const words = inLanguage(WIDGET_WORDS);
  const blob = form.store.getState().campaign?.files.get(url);
  // The description is in the field beside it.
  if (blob) return html`<img class="thumbnail" src=${urlOf(blob)} alt="" />`;
  return html`<p class="hint">${/^(?:https?:)?\/\//i.test(url) ? words.elsewhere : words.missingFile}</p>`;
}

function urlOf(blob: Blob): string {
  let url = urls.get(blob);
  if (!url) urls.set(blob, (url = URL.createObjectURL(blob)));
  return url;
}
