import { html, nothing, type TemplateResult } from 'lit';
import { isWarning } from '../../cli/check/diagnostics.js';
import type { StudioStore } from '../draft/store.js';
import { failuresIn } from '../page/contrast.js';
import type { Publication } from '../page/publication.js';
import { inLanguage } from '../shell/language.js';
import { TAKE_AWAY_WORDS } from './words.js';

/** Renders mistakes that are left, each with a way to it, and what the page leaves out. */
export function renderProblems(store: StudioStore, { skipped }: Publication): TemplateResult {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const errors = store.getState().diagnostics.filter((one) => !isWarning(one));
  return html`
    ${
      errors.length
        ? html`<div class="message error">
            <p>${words.errors(errors.length)}</p>
            <button type="button" @click=${() => store.jumpTo(errors[0]!.path)}>${words.toErrors}</button>
          </div>`
        : nothing
    }
    ${renderDesignProblems(store)}
    ${
      skipped.length
        ? html`<details class="message">
            <summary>${words.skipped}</summary>
            <ul lang="en">
              ${skipped.map((one) => html`<li>${one}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function renderDesignProblems(store: StudioStore): TemplateResult | typeof nothing {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const { settings, unusable } = store.getState();
  const [bad, pale] = [Object.keys(unusable).length, failuresIn(settings.tokens).length];
  if (!bad && !pale) return nothing;
  return html`<div class="message ${bad ? 'error' : ''}">
    ${bad ? html`<p>${words.unusable(bad)}</p>` : nothing} ${pale ? html`<p>${words.pale(pale)}</p>` : nothing}
    <button type="button" @click=${() => store.goTo('choose')}>${words.toDesign}</button>
  </div>`;
}
