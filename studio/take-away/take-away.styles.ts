import { css } from 'lit';

export const takeAwayStyles = css`
  h3 {
    margin-block: 2.25rem 0.5rem;
  }
  .hint {
    margin-block: 0.25rem 0.75rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  .message {
    padding-block: 0.5rem;
  }
  .message.good {
    border-color: var(--studio-good);
  }
  .copyable {
    margin-block: 1rem 1.5rem;
    max-inline-size: 64rem;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.25rem;
  }
  .title button {
    min-inline-size: 7rem;
    justify-content: center;
  }
  textarea[readonly] {
    max-inline-size: none;
    font:
      0.875rem/1.5 ui-monospace,
      monospace;
    tab-size: 2;
    resize: vertical;
  }
  dl > div {
    margin-block-end: 0.75rem;
  }
  dt {
    font-weight: 600;
  }
  dd,
  .hashes li {
    margin: 0;
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .hashes {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  p.good:not(.message)::before {
    content: '✓ ' / '';
    color: var(--studio-good);
    font-weight: 700;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.375rem 1.5rem 0.375rem 0;
    border-block-end: 1px solid var(--studio-line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  summary {
    cursor: pointer;
  }
  /* In the window, so that no browser slows it down, but out of sight. */
  .measure {
    position: fixed;
    inset: 0 auto auto 0;
    z-index: -1;
    inline-size: 100vw;
    block-size: 100vh;
    overflow: clip;
    opacity: 0;
    pointer-events: none;
  }
`;
