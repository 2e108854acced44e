import { LitElement, type CSSResultGroup } from 'lit';
import type { StudioState } from '../draft/state.js';
import type { StudioStore } from '../draft/store.js';
import { FollowsLanguage } from './language.js';
import { studioStyles } from './studio.styles.js';

/** Base class of the steps: renders again after each change of the store or the language. */
export abstract class StepElement extends LitElement {
  static override styles: CSSResultGroup = [studioStyles];
  static override properties = { store: { attribute: false } };

  /** The state of the studio, set by the element around this one. */
  declare store: StudioStore;

  #unsubscribe: (() => void) | undefined;

  /** The current state; a step only reads it. */
  protected get state(): StudioState {
    return this.store.getState();
  }

  constructor() {
    super();
    new FollowsLanguage(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }
}
