import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { directionOf, languageOf, ownWords } from './language.js';
import type { CardOptions } from './options.js';

/** Renders the article around a card's content, and reports activations in it. */
export function renderArticle(entry: Entry, options: CardOptions, content: unknown): TemplateResult {
  const { locale, withExitNotice, isInner, footer, onActivate } = options;
  const listen = (event: Event): void => {
    const control = (event.target as Element).closest('a, button, summary');
    // A nested card reports its own activations.
    if (control?.closest('article') === event.currentTarget) onActivate(entry, actionOf(control));
  };
  const language = languageOf(entry, locale);
  const isLead = entry.featured && !isInner;
  return html`<article
    part=${`card ${entry.type}${isLead ? ' featured' : ''}`}
    class=${isLead ? 'card featured' : 'card'}
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
    ${footer}
  </article>`;
}

/** Returns the action of a control: the name of a button, or `link`. */
function actionOf(control: Element): string {
  return control.getAttribute('name') ?? (control.localName === 'a' ? 'link' : 'open');
}
