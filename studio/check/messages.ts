import { html, nothing, type TemplateResult } from 'lit';
import { isWarning, type Diagnostic, type Path } from '../../cli/check/diagnostics.js';
import type { StudioStore } from '../draft/store.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { fixesOf, type Fix } from './fixes.js';
import { placeOf } from './found.js';
import { sentenceOf } from './own-words.js';
import { CHECK_WORDS } from './words.js';

/** The part of a form that messages need. */
interface Place {
  readonly store: StudioStore;
  /** Moves the focus to the field at a path: the button of a fix disappears. */
  readonly focusOn: (path: Path) => void;
}

/** Renders the messages of a field, each with its fixes. */
export function renderMessages(diagnostics: readonly Diagnostic[], place: Place): TemplateResult[] {
  return diagnostics.map((one) => renderMessage(one, place));
}

function renderMessage(diagnostic: Diagnostic, place: Place): TemplateResult {
  const words = inLanguage(CHECK_WORDS);
  const feed = place.store.getState().campaign?.feed ?? {};
  const isMinor = isWarning(diagnostic);
  const { text, language } = sentenceOf(diagnostic);
  return html`<div class=${isMinor ? 'message' : 'message error'}>
    <p>
      <strong>${isMinor ? words.warning : words.error}</strong>
      <span lang=${language === languageNow() ? nothing : language}>${text}</span>
    </p>
    ${fixesOf(diagnostic, feed).map((fix) => renderFix(fix, diagnostic, place))}
  </div>`;
}

function renderFix({ shown, apply }: Fix, diagnostic: Diagnostic, { store, focusOn }: Place): TemplateResult {
  const words = inLanguage(CHECK_WORDS);
  const run = (): void => {
    const { campaign } = store.getState();
    if (!campaign) return;
    const path = placeOf(diagnostic);
    store.change({ ...campaign, feed: apply(campaign.feed) }, path);
    focusOn(path);
  };
  return html`<button class="small" @click=${run}>${words.use(shown)}</button>`;
}
