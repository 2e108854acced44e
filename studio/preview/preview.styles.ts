import { css } from 'lit';

export const previewStyles = css`
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    margin-block-end: 1.25rem;
  }
  .stage {
    margin-inline: -1.5rem;
    padding: 1.5rem;
    border-block: 1px solid var(--studio-line);
    background: var(--studio-hover);
  }
  .stage studio-frame {
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    background: #fff;
    outline: 1px solid var(--studio-border);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 1rem 3rem;
    margin-block: 1.5rem;
  }
  .outline,
  .addresses {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .outline li {
    padding-block: 0.125rem;
  }
  .level-2 {
    padding-inline-start: 1rem;
  }
  .level-3 {
    padding-inline-start: 2rem;
  }
  .level-4 {
    padding-inline-start: 3rem;
  }
  .level-5,
  .level-6 {
    padding-inline-start: 4rem;
  }
  .level {
    display: inline-block;
    min-inline-size: 2em;
    color: var(--studio-muted);
    font-size: 0.875rem;
  }
  .addresses li {
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .good::before {
    content: '✓ ' / '';
    color: var(--studio-good);
    font-weight: 700;
  }
  summary {
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }
`;
