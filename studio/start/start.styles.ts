import { css } from 'lit';

export const startStyles = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 2rem 3rem;
    margin-block-start: 2rem;
  }
  .templates {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .templates button {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    padding: 1rem;
    border: 1px solid var(--studio-border);
    background: var(--studio-surface);
    text-align: start;
  }
  .templates button:hover {
    border-color: var(--studio-accent);
    background: var(--studio-hover);
  }
  .templates strong {
    font-size: 1.125rem;
  }
  .templates .hint {
    color: var(--studio-ink);
  }
  .panel {
    margin-block-end: 2rem;
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--studio-border);
    border-radius: 4px;
    background: var(--studio-surface);
  }
  .panel h3:focus {
    outline: none;
  }
  .panel ul {
    max-block-size: 20rem;
    margin-block: 0 1rem;
    padding-inline-start: 1.25rem;
    overflow: auto;
  }
  h4 {
    margin-block: 1rem 0.25rem;
  }
  pre {
    margin-block: 0.25rem 0.75rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: 1rem;
  }
  .field p {
    margin-block: 0 0.5rem;
  }
  .ways > div {
    display: grid;
    gap: 2rem;
    align-content: start;
  }
  .ways .field {
    margin: 0;
  }
  input[type='file'] {
    inline-size: 100%;
    padding-block: 0.25rem;
  }
  textarea {
    block-size: 8rem;
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: start;
  }
  .row input:not([type='file']) {
    flex: 1 1 16rem;
    inline-size: auto;
  }
  .current {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: center;
    margin-block-end: 2rem;
  }
  .current p {
    margin: 0;
  }
`;
