import { html, type TemplateResult } from 'lit';
import { StepElement } from '../shell/step-element.js';

/** The step "start". */
export class StudioStart extends StepElement {
  protected override render(): TemplateResult {
    return html`<p>${this.state.name}</p>`;
  }
}

customElements.define('studio-start', StudioStart);
