import { css } from 'lit';

export const reviewStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(12rem, 20rem);
    gap: 1.5rem 2.5rem;
    align-items: start;
    margin-block-start: 1.5rem;
  }
  .queue {
    max-block-size: 60vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    border-block-start: 1px solid var(--studio-line);
    list-style: none;
  }
  .queue li {
    border-block-end: 1px solid var(--studio-line);
  }
  .queue button {
    display: grid;
    gap: 0;
    justify-items: start;
    inline-size: 100%;
    border-radius: 0;
    color: var(--studio-ink);
    font-weight: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .queue [aria-current] {
    border-inline-start-color: var(--studio-accent);
    font-weight: 600;
  }
  .approve {
    color: var(--studio-good);
  }
  .reject {
    color: var(--studio-error);
  }
  h3:focus {
    outline: none;
  }
  dl {
    display: grid;
    gap: 0.25rem;
    margin-block: 0 1rem;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  table {
    inline-size: 100%;
    margin-block-end: 1.25rem;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-block-end: 1px solid var(--studio-line);
    text-align: start;
    vertical-align: top;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  th {
    overflow-wrap: normal;
  }
  .field .hint {
    margin-block: 0 0.5rem;
  }
  .message {
    margin-block-end: 1rem;
  }
  .message p {
    margin: 0;
  }
  .changed {
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block: 1rem;
  }
  @media (max-width: 48rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
