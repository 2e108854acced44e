import { css } from 'lit';

export const highlightStyles = css`
  /* Side by side where both have room, else one below the other. */
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.25 * var(--_space));

    > * {
      flex: 1 1 min(100%, 20em);
      min-inline-size: 0;
    }
  }

  /* More room for two. */
  .grid > li:has(.sides) {
    flex-basis: min(100%, 26em);
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
