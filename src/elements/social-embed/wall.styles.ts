import { css } from 'lit';

export const wallStyles = css`
  @media not print {
    .wall {
      display: grid;
      gap: var(--_card-gap, var(--_space));
      grid-template-columns: repeat(var(--_fill, auto-fill), minmax(min(100%, 18em), 1fr));

      /* All in one row: WallController sets the column, and a margin for the cards above. */
      > li {
        margin: 0;
        grid-area: 1 / 1;
        /* Columns can differ by a fraction of a pixel; a card must not change its size with its column. */
        inline-size: round(down, 100%, 1px);
      }

      @supports (display: grid-lanes) {
        display: grid-lanes;

        > li {
          grid-row: auto;
          margin: 0 !important;
        }
      }
    }

    /* A few cards share the width. */
    .short + .wall {
      --_fill: auto-fit;

      &.growing > li {
        visibility: hidden;
      }
    }

    /* Takes no room, but changes its size with the font size too. */
    .gauge {
      block-size: 1em;
      margin-block-end: -1em;
    }

    /* A picture leads; for assistive technology, the heading does. */
    .wall .card:not(.card .card):has(> .pictures, > [data-host] > .pictures) {
      display: flex;
      flex-direction: column;

      > button {
        align-self: start;
      }

      > :is(.pictures, :has(> .pictures)) {
        order: -1;
        margin: calc(-1 * var(--_padding)) calc(-1 * var(--_padding)) 0.75em;
      }

      .n1 :is(button, img) {
        inline-size: 100%;
      }
    }
  }

  /* Prints as columns of text. */
  @media print {
    .wall {
      display: block;
      columns: 18em;
      column-gap: var(--_space);

      > li {
        margin: 0 0 var(--_space) !important;
      }
    }

    .gauge {
      display: none;
    }
  }
`;
