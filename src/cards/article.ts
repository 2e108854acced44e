import { html as litHtml, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { html as shortHtml } from './html.js';
import { directionOf, languageOf } from './language.js';
import { labelOf } from './name.js';
import type { CardOptions } from './options.js';

/**
 * Renders the article around a card's content, and reports activations in it.
 *
 * @param head - The heading and the details that belong to it; the element's own controls follow.
 * @param rest - Everything that those controls may reveal.
 */
export function renderArticle(
  entry: Entry,
  options: CardOptions,
  head: unknown,
  rest: unknown = nothing,
): TemplateResult {
  const { locale, isInner, controls, onActivate } = options;
  const listen = (event: Event): void => {
    const control = (event.target as Element).closest('a, button, summary');
    // A nested card reports its own activations.
    if (control?.closest('article') === event.currentTarget) onActivate(entry, actionOf(control));
  };
  const language = languageOf(entry, locale);
  const isLead = entry.featured && !isInner;
  // The controls stay, and keep the focus, when the rest changes.
  const html = controls ? litHtml : shortHtml;
  return html`<article
    part=${`card ${entry.type}${isLead ? ' featured' : ''}`}
    class=${isLead ? 'card featured' : 'card'}
    lang=${language}
    dir=${directionOf(language)}
    aria-label=${labelOf(entry, locale) ?? nothing}
    @click=${listen}
  >
    ${head} ${controls} ${rest}
  </article>`;
}

/** Returns the action of a control: the name of a button, or `link`. */
function actionOf(control: Element): string {
  return control.getAttribute('name') ?? (control.localName === 'a' ? 'link' : 'open');
}
