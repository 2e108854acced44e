import { css } from 'lit';

/** Styles of the header, the notices and the frame around a step. */
export const shellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1rem;
    align-items: center;
    padding: 0.5rem 1.5rem 0;
    border-block-end: 1px solid var(--studio-line);
    background: var(--studio-surface);
  }
  h1 {
    margin: 0;
    font-size: 1.125rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: center;
    justify-content: flex-end;
  }
  nav {
    grid-column: 1 / -1;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    margin: 0 -0.5rem;
    padding: 0;
    list-style: none;
  }
  nav button {
    border: 0;
    border-block-end: 4px solid transparent;
    border-radius: 4px 4px 0 0;
    color: var(--studio-ink);
  }
  nav [aria-current] {
    border-color: var(--studio-accent);
    color: var(--studio-accent);
  }
  main {
    flex: 1 0 auto;
    inline-size: 100%;
    max-inline-size: 90rem;
    margin-inline: auto;
    padding: 1.5rem;
  }
  h2:focus {
    outline: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    padding: 0.75rem 1.5rem;
    border-block-start: 1px solid var(--studio-line);
    color: var(--studio-muted);
  }
  footer p {
    margin: 0;
  }
  .status {
    margin: 0;
    font-weight: 600;
  }
  p.status {
    padding-inline: 0.5rem;
  }
  .status::before {
    content: '';
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    border-radius: 50%;
    background: currentColor;
  }
  p.status {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .good {
    color: var(--studio-good);
  }
  .bad {
    color: var(--studio-error);
  }
  .doubtful {
    color: var(--studio-ink);
  }
  .doubtful::before {
    background: var(--studio-warning);
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .notice {
    margin-block: 0 1rem;
  }
  .found {
    margin-block-end: 2rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--studio-accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: normal;
  }
  .check input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--studio-accent);
  }
  .drop {
    position: fixed;
    inset: 0;
    display: grid;
    place-items: center;
    border: 4px dashed var(--studio-accent);
    background: var(--studio-page);
    font-size: 1.5rem;
    pointer-events: none;
  }
  @media (max-width: 40rem) {
    header {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 1rem;
    }
    .tools {
      justify-content: flex-start;
      gap: 0 0.25rem;
      margin-inline: -0.5rem;
    }
    .tools .hint {
      padding-inline: 0.5rem;
    }
    .tools button,
    nav button {
      min-block-size: 2rem;
      padding-block: 0.125rem;
      font-size: 0.875rem;
    }
    main,
    footer {
      padding-inline: 1rem;
    }
  }
  @media (forced-colors: active) {
    nav [aria-current] {
      border-color: Highlight;
    }
    .status::before {
      forced-color-adjust: none;
    }
  }
`;
