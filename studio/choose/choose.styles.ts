import { css } from 'lit';

export const chooseStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
  }
  .group {
    margin-block: 1.5rem;
  }
  .group > legend {
    margin-block-end: 0.5rem;
    font-size: 1.125rem;
  }
  .hint {
    margin-block: 0.25rem 0;
    font-size: 0.875rem;
  }
  .row,
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin-block: 0.5rem;
  }
  .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2rem;
    font-weight: 400;
  }
  .check input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--studio-accent);
  }
  .color {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.25rem 1rem;
    align-items: start;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--studio-line);
  }
  .schemes {
    padding-block: 0.5rem 0;
    border: 0;
    font-size: 0.875rem;
  }
  .schemes span::first-letter {
    text-transform: uppercase;
  }
  .schemes span {
    display: block;
  }
  .color .name {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  code {
    color: var(--studio-muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .pair {
    display: grid;
    grid-template-columns: 2.75rem minmax(0, 1fr);
    gap: 0.5rem;
    align-items: center;
  }
  .pair .message {
    grid-column: 1 / -1;
    font-size: 0.875rem;
  }
  input[type='color'] {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0.125rem;
    border: 1px solid var(--studio-border);
    border-radius: 4px;
    background: var(--studio-surface);
  }
  .failures {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .failures li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.375rem;
  }
  .good::before {
    content: '✓ ' / '';
    color: var(--studio-good);
    font-weight: 700;
  }
  h3 {
    margin-block: 2rem 0.5rem;
  }
  summary {
    padding-block: 0.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  .beside studio-frame {
    --_height: 70vh;
    margin-block-start: 0.75rem;
    border: 1px solid var(--studio-border);
  }
  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);
    }
    .beside {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
    }
  }
`;
