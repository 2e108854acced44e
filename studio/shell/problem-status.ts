import { html, nothing, type TemplateResult } from 'lit';
import { isWarning, type Diagnostic } from '../../cli/check/diagnostics.js';
import { placeOf } from '../check/found.js';
import { sentenceOf } from '../check/own-words.js';
import type { StudioStore } from '../draft/store.js';
import { counted, inLanguage } from './language.js';
import { SHELL_WORDS } from './words.js';

/** Shows how many errors and warnings there are, and goes from one to the next. */
export class ProblemStatus {
  /** The problem that was opened last, by its code and path. */
  #last = '';

  /** @param say - Announces a text. */
  constructor(
    private readonly store: StudioStore,
    private readonly say: (text: string) => void,
  ) {}

  render(): TemplateResult | typeof nothing {
    const { campaign, diagnostics, unusable } = this.store.getState();
    const words = inLanguage(SHELL_WORDS);
    if (!campaign) return nothing;
    const inDesign = Object.keys(unusable).length;
    if (!diagnostics.length && !inDesign) return html`<p class="status good">${words.noProblems}</p>`;
    const warnings = diagnostics.filter(isWarning).length;
    const errors = diagnostics.length - warnings + inDesign;
    const parts = [
      ...(errors ? [counted(errors, words.error, words.errors)] : []),
      ...(warnings ? [counted(warnings, words.warning, words.warnings)] : []),
    ];
    return html`<button class="plain status ${errors ? 'bad' : 'doubtful'}" @click=${() => this.#next()}>
      <span>${parts.join(', ')}<span class="visually-hidden">. ${words.goToNext}</span></span>
    </button>`;
  }

  /** Opens the next problem: errors first, each in the order of the file. */
  #next(): void {
    const { diagnostics } = this.store.getState();
    if (!diagnostics.length) return this.store.goTo('choose');
    const [errors, warnings] = [diagnostics.filter((one) => !isWarning(one)), diagnostics.filter(isWarning)];
    const all = [...errors, ...warnings];
    const at = all.findIndex((one) => keyOf(one) === this.#last);
    const next = all[(at + 1) % all.length]!;
    this.#last = keyOf(next);
    this.store.jumpTo(placeOf(next));
    this.say(sentenceOf(next).text);
  }
}

const keyOf = ({ code, path }: Diagnostic): string => JSON.stringify([code, path]);
