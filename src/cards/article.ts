import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { directionOf, languageOf, ownWords } from './language.js';
import type { CardOptions } from './options.js';

/** Draws the article that every card is, and tells what the reader does in it. */
export function renderArticle(entry: Entry, options: CardOptions, content: unknown): TemplateResult {
  const { locale, withExitNotice, isInner, foot, onActivate } = options;
  const listen = (event: Event): void => {
    const control = (event.target as Element).closest('a, button, summary');
    // A card in this one tells for itself.
    if (control?.closest('article') === event.currentTarget) onActivate(entry, actionOf(control));
  };
  const language = languageOf(entry, locale);
  return html`<article
    part=${`card ${entry.type}`}
    class="card"
    lang=${language}
    dir=${directionOf(language)}
    @click=${listen}
  >
    ${content}
    ${
      withExitNotice && !isInner
        ? html`<p part="meta" class="meta exit">${ownWords(locale.messages.exitNotice, locale, entry)}</p>`
        : nothing
    }
    ${foot}
  </article>`;
}

/** A button says in its name what it does. */
function actionOf(control: Element): string {
  return control.getAttribute('name') ?? (control.localName === 'a' ? 'link' : 'open');
}
