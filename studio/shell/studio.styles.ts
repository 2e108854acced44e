import { css } from 'lit';

/** Styles that all steps share: the studio's colors, type, buttons and fields. */
export const studioStyles = css`
  :host {
    display: block;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3 {
    margin-block: 0 0.5em;
    line-height: 1.2;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.5rem;
  }
  h3 {
    font-size: 1.125rem;
  }
  p {
    margin-block: 0 1em;
    max-inline-size: 68ch;
  }
  a {
    color: var(--studio-link);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  ::file-selector-button {
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
    border: 2px solid var(--studio-accent);
    border-radius: 4px;
    background: none;
    color: var(--studio-accent);
    font-weight: 600;
    cursor: pointer;
  }
  button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
  }
  ::file-selector-button {
    margin-inline-end: 0.75rem;
    font: inherit;
    font-weight: 600;
  }
  input[type='file'] {
    max-inline-size: 100%;
  }
  button:hover,
  ::file-selector-button:hover {
    background: var(--studio-hover);
  }
  button.primary {
    background: var(--studio-accent);
    color: var(--studio-on-accent);
  }
  button.plain {
    border-color: transparent;
    padding-inline: 0.5rem;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  input:not([type='checkbox'], [type='radio'], [type='file'], [type='color'], [type='range']),
  select,
  textarea {
    inline-size: 100%;
    max-inline-size: 40rem;
    min-block-size: 2.75rem;
    padding: 0.5rem;
    border: 1px solid var(--studio-border);
    border-radius: 4px;
    background: var(--studio-surface);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .hint {
    color: var(--studio-muted);
    font-weight: normal;
  }
  .field {
    margin-block-end: 1.25rem;
  }
  .message {
    margin-block: 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--studio-warning);
  }
  .message.error {
    border-color: var(--studio-error);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--studio-focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
