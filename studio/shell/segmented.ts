import { css, html, type TemplateResult } from 'lit';

/** A choice of one of a few values, all visible. */
export interface Segmented<Value extends string> {
  /** Unique in the step. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** Renders radio buttons side by side. */
export function renderSegmented<Value extends string>(choice: Segmented<Value>): TemplateResult {
  return html`<fieldset class="segmented">
    <legend>${choice.legend}</legend>
    <div>
      ${choice.options.map(
        ([value, label]) =>
          html`<label
            ><input
              type="radio"
              name=${choice.name}
              .value=${value}
              .checked=${value === choice.value}
              @change=${() => choice.choose(value)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

export const segmentedStyles = css`
  .segmented legend {
    margin-block-end: 0.25rem;
    font-size: 0.875rem;
  }
  .segmented > div {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    border: 1px solid var(--studio-border);
    border-radius: 4px;
    background: var(--studio-surface);
    overflow: clip;
  }
  .segmented label {
    position: relative;
    font-weight: 400;
  }
  .segmented label + label {
    border-inline-start: 1px solid var(--studio-border);
  }
  .segmented input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segmented span {
    display: block;
    padding: 0.375rem 0.75rem;
  }
  .segmented label:hover span {
    background: var(--studio-hover);
  }
  .segmented input:checked + span {
    background: var(--studio-accent);
    color: var(--studio-on-accent);
  }
  .segmented input:focus-visible + span {
    outline: 3px solid var(--studio-focus);
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    .segmented input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
