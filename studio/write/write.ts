import { html, type TemplateResult } from 'lit';
import { StepElement } from '../shell/step-element.js';

/** The step "write". */
export class StudioWrite extends StepElement {
  protected override render(): TemplateResult {
    return html`<p>${this.state.name}</p>`;
  }
}

customElements.define('studio-write', StudioWrite);
