import { html, type TemplateResult } from 'lit';
import { StepElement } from '../shell/step-element.js';

/** The step "choose". */
export class StudioChoose extends StepElement {
  protected override render(): TemplateResult {
    return html`<p>${this.state.name}</p>`;
  }
}

customElements.define('studio-choose', StudioChoose);
