import { css } from 'lit';

export const listStyles = css`
  /* In normal flow, since a browser lays out every row of a grid again for each card that is added. */
  .entries > :where(li + li) {
    margin-block-start: var(--_card-gap, var(--_space));
  }

  /* The cards of the last row share its width. */
  .grid {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_card-gap, var(--_space));

    > li {
      margin: 0;
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
