import { css } from 'lit';

export const eventStyles = css`
  .head {
    display: flex;
    gap: 1em;

    > div {
      flex: 1;
      min-inline-size: 0;

      > * + * {
        margin-block-start: 0.5em;
      }
    }
  }

  /* All words stand below the title where there is room beside the day. */
  .card:has(> .head > .day) {
    display: grid;
    grid-template-columns: clamp(0px, (100% - 36em) * 99, 4.25em) minmax(0, 1fr);
    align-content: start;

    > * {
      grid-column: 2;
    }

    > .head {
      grid-column: 1 / -1;
    }
  }

  /* The day of the event, as a leaf of a calendar. */
  .day {
    flex: none;
    align-self: start;
    inline-size: 3.25em;
    border: var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    text-align: center;

    span {
      display: block;
      background: var(--_accent);
      color: var(--_surface);
      font-size: 0.875em;
      font-weight: 700;
    }

    strong {
      font-size: 1.5em;
      line-height: 1.5;
    }
  }

  .state {
    inline-size: fit-content;
    padding-inline: 0.5em;
    border: var(--_line-width) solid;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 700;

    /* Capitalizes words that stand inside a sentence elsewhere, such as "tomorrow". */
    &::first-letter {
      text-transform: uppercase;
    }
  }

  .live {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }

  .speakers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 0.75em 1.5em;

    li {
      display: flex;
      align-items: center;
      gap: 0.75em;
    }
  }

  .calendar {
    ul {
      display: grid;
      gap: 0.5em;
    }

    button {
      min-block-size: max(1.5em, 24px);
      font-weight: inherit;
    }

    @media print {
      display: none;
    }
  }
`;
