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

    /*
     * Where one card would be alone in the last of rows of three or four, it shares the last two rows evenly: half or a
     * third of the width each, if three or four would fit beside each other.
     */
    &:not(.growing, :has(.sides, .featured)) {
      --_four: calc(72em + 3 * var(--_card-gap, var(--_space)));

      &:has(> :nth-child(3n + 4):last-child) > :nth-last-child(-n + 4) {
        flex-basis: min(100%, max(18em, min(40%, (var(--_four) - 100%) * 99)));
      }

      &:has(> :nth-child(4n + 5):last-child) > :nth-last-child(-n + 5) {
        flex-basis: min(100%, max(18em, min(30%, (100% - var(--_four)) * 99)));
      }
    }

    /* While others follow, the last row may not be full; it is shown once its cards keep their width. */
    &.growing > li:nth-last-child(-n + 5) {
      visibility: hidden;
    }
  }
`;
