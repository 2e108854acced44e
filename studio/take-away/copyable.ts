import { html, type TemplateResult } from 'lit';
import { inLanguage } from '../shell/language.js';
import { TAKE_AWAY_WORDS } from './words.js';

/** Copies a text; if the browser can't, selects it in the field with an id. */
export type Copy = (id: string, label: string, text: string) => Promise<void>;

/** A text with a button that copies it. */
export interface Copyable {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly isCopied: boolean;
  readonly copy: Copy;
  /** Whether lines are wrapped, as those of sentences. */
  readonly isWrapped?: boolean;
  readonly lang?: string;
}

/** Rows of a field at most; longer texts scroll. */
const MOST_ROWS = 14;

/** Renders a text to copy. */
export function renderCopyable({
  id,
  label,
  text,
  isCopied,
  copy,
  isWrapped = false,
  lang = '',
}: Copyable): TemplateResult {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const lines = isWrapped ? Math.ceil(text.length / 80) + 1 : text.split('\n').length + 1;
  return html`<div class="copyable">
    <div class="title">
      <label for=${id}>${label}</label>
      <button type="button" @click=${() => void copy(id, label, text)}>
        ${isCopied ? `✓ ${words.copied}` : words.copy}<span class="visually-hidden">: ${label}</span>
      </button>
    </div>
    <textarea
      id=${id}
      readonly
      spellcheck="false"
      translate="no"
      dir="ltr"
      lang=${lang}
      wrap=${isWrapped ? 'soft' : 'off'}
      rows=${Math.min(MOST_ROWS, lines)}
      .value=${text}
    ></textarea>
  </div>`;
}
