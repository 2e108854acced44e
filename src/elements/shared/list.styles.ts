import { css } from 'lit';

export const listStyles = css`
  .entries {
    display: grid;
    gap: var(--_card-gap, var(--_space));
    grid-template-columns: minmax(0, 1fr);
  }

  /* The cards of the last row share its width. */
  .grid {
    display: flex;
    flex-wrap: wrap;

    > li {
      flex: 1 1 min(100%, 18em);
      min-inline-size: 0;
    }

    > li > article {
      block-size: 100%;
    }

    /* While others follow, the last row may not be full; it is shown once its cards keep their width. */
    &.growing > li:nth-last-child(-n + 5) {
      visibility: hidden;
    }
  }
`;
