import { html, type TemplateResult } from 'lit';
import { inLanguage } from '../shell/language.js';
import { canChoose } from './open-files.js';
import { START_WORDS } from './words.js';

/** Content of the clipboard. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** The markup of what was pasted into a field, as long as its text is the same. */
const pastedHtml = new WeakMap<HTMLTextAreaElement, string>();

/** Renders the field for a table, a post or an embed code. */
export function renderPaste(read: (pasted: Pasted) => void): TemplateResult {
  const words = inLanguage(START_WORDS);
  const onPaste = (event: ClipboardEvent): void => {
    const field = event.currentTarget as HTMLTextAreaElement;
    if (!field.value) pastedHtml.set(field, event.clipboardData?.getData('text/html') ?? '');
  };
  const onInput = (event: InputEvent): void => {
    // Whatever is typed later is not in the markup.
    if (event.inputType !== 'insertFromPaste' && event.inputType)
      pastedHtml.delete(event.currentTarget as HTMLTextAreaElement);
  };
  const onUse = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).closest('section')!.querySelector('textarea')!;
    read({ text: field.value, html: pastedHtml.get(field) ?? '' });
  };
  return html`<section class="field" aria-labelledby="paste-heading">
    <h3 id="paste-heading">${words.paste}</h3>
    <label for="paste">${words.pasteLabel}</label>
    <p class="hint" id="paste-hint">${words.pasteHint}</p>
    <textarea
      id="paste"
      spellcheck="false"
      aria-describedby="paste-hint"
      @paste=${onPaste}
      @input=${onInput}
    ></textarea>
    <div class="buttons"><button @click=${onUse}>${words.usePasted}</button></div>
  </section>`;
}

/** Renders the choice of a file. */
export function renderFile(actions: {
  readonly choose: () => void;
  readonly read: (files: readonly File[]) => void;
}): TemplateResult {
  const words = inLanguage(START_WORDS);
  const onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again after it has been corrected.
    input.value = '';
    actions.read(files);
  };
  return html`<section class="field" aria-labelledby="file-heading">
    <h3 id="file-heading">${words.file}</h3>
    <p class="hint" id="file-hint">${words.fileHint}</p>
    ${
      canChoose()
        ? html`<button @click=${actions.choose} aria-describedby="file-hint">${words.chooseFile}</button>`
        : html`<label for="file">${words.chooseFile}</label>
            <input id="file" type="file" multiple aria-describedby="file-hint" @change=${onChange} />`
    }
  </section>`;
}

/** Renders the field for an address. */
export function renderUrl(read: (address: string) => void): TemplateResult {
  const words = inLanguage(START_WORDS);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const { value } = (event.currentTarget as HTMLFormElement).elements.namedItem('address') as HTMLInputElement;
    if (value.trim()) read(value.trim());
  };
  return html`<section class="field" aria-labelledby="url-heading">
    <h3 id="url-heading">${words.url}</h3>
    <form @submit=${onSubmit}>
      <label for="address">${words.urlLabel}</label>
      <p class="hint" id="url-hint">${words.urlHint}</p>
      <div class="row">
        <input
          id="address"
          name="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="url-hint"
        />
        <button>${words.fetch}</button>
      </div>
    </form>
  </section>`;
}
