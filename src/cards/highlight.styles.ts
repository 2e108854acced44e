import { css } from 'lit';

export const highlightStyles = css`
  /* More room for two. */
  .grid > li:has(.sides) {
    flex-basis: min(100%, 26em);
  }

  .grid > li:has(> .featured) {
    flex-basis: 100%;
  }

  .related {
    display: grid;
    align-content: start;
    gap: var(--_space);

    /* One frame is enough: a rule marks what belongs to it. */
    > li > .card {
      padding-block: 0;
      border-width: 0;
      border-inline-start-width: 0.25em;
      border-radius: 0;
    }
  }
`;
