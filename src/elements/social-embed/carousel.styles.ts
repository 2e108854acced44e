import { css } from 'lit';

export const carouselStyles = css`
  /* Posts are of very different lengths: a box as high as the longest would be empty. */
  .entries {
    align-items: start;
  }

  .grid > li > [part~='card'] {
    block-size: auto;
  }

  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.5em;
    margin-block-end: var(--_space);
  }

  /* On paper it is a list. */
  @media not print {
    [part='track'] {
      /* It cuts off also what is placed in it for the ear alone. */
      position: relative;
      overflow: auto hidden;
      scroll-snap-type: inline mandatory;
    }

    /* A part of the next card shows that there is one. */
    .carousel {
      grid-auto-flow: column;
      grid-auto-columns: minmax(min(88%, 20em), 1fr);
      grid-template-columns: none;
    }

    .carousel > li {
      scroll-snap-align: start;
    }

    /* A guessed height would make all the others jump. */
    .carousel > li > [part~='card'] {
      content-visibility: visible;
    }

    /* The edge of the track would cut the ring off. */
    .carousel > li:focus-visible {
      outline-offset: calc(-1 * var(--_focus-width));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='track'] {
      scroll-behavior: smooth;
    }
  }
`;
