import { html, nothing, type TemplateResult } from 'lit';
import { STEPS, type Step } from '../draft/state.js';
import type { StudioStore } from '../draft/store.js';
import { inLanguage, languageNow } from './language.js';
import type { ProblemStatus } from './problem-status.js';
import { SHELL_WORDS } from './words.js';

/** Actions of the header's buttons. */
export interface HeaderActions {
  readonly open: (step: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly switchLanguage: () => void;
}

/** Renders the title, the tools and the steps. */
export function renderHeader(store: StudioStore, status: ProblemStatus, actions: HeaderActions): TemplateResult {
  const words = inLanguage(SHELL_WORDS);
  const { campaign, step } = store.getState();
  return html`<header>
    <h1>${words.title}</h1>
    <div class="tools">
      ${status.render()} ${campaign ? renderTools(store, actions) : nothing}
      <button class="plain" lang=${languageNow() === 'en' ? 'es' : 'en'} @click=${() => actions.switchLanguage()}>
        ${words.language}
      </button>
    </div>
    <nav aria-label=${words.steps}>
      <ol role="list">
        ${STEPS.map((one) => renderStep(one, one === step, !campaign && needsCampaign(one), actions))}
      </ol>
    </nav>
  </header>`;
}

/** Whether a step has nothing to show before a campaign is open. */
export const needsCampaign = (step: Step): boolean => step !== 'start' && step !== 'review';

function renderTools(store: StudioStore, actions: HeaderActions): TemplateResult {
  const words = inLanguage(SHELL_WORDS);
  const { canUndo, canRedo, isSaved, isDesignSaved } = store.getState();
  return html`
    <button class="plain" ?disabled=${!canUndo} @click=${() => actions.undo()}>${words.undo}</button>
    <button class="plain" ?disabled=${!canRedo} @click=${() => actions.redo()}>${words.redo}</button>
    <button class="plain" aria-describedby="saved" @click=${() => actions.save()}>${words.save}</button>
    <span id="saved" class="hint"
      >${isSaved ? (isDesignSaved ? words.allSaved : words.designUnsaved) : words.unsaved}</span
    >
  `;
}

function renderStep(step: Step, isCurrent: boolean, isDisabled: boolean, actions: HeaderActions): TemplateResult {
  return html`<li>
    <button
      class="plain"
      aria-current=${isCurrent ? 'step' : nothing}
      ?disabled=${isDisabled}
      @click=${() => actions.open(step)}
    >
      ${inLanguage(SHELL_WORDS).step[step]}
    </button>
  </li>`;
}
