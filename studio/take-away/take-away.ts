import { html, type TemplateResult } from 'lit';
import { StepElement } from '../shell/step-element.js';

/** The step "take-away". */
export class StudioTakeAway extends StepElement {
  protected override render(): TemplateResult {
    return html`<p>${this.state.name}</p>`;
  }
}

customElements.define('studio-take-away', StudioTakeAway);
