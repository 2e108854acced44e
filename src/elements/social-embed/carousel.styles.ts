import { css } from 'lit';

export const carouselStyles = css`
  [part='controls'] {
    display: flex;
    justify-content: end;
    gap: 0.5em;
    margin-block-end: var(--_space);
  }

  [part='track'] {
    overflow: auto hidden;
    scroll-snap-type: inline mandatory;
  }

  [part='track']:focus-visible {
    border-radius: var(--_radius);
  }

  /* A part of the next card shows that there is one. */
  .carousel {
    grid-template-columns: none;
    grid-auto-columns: minmax(min(88%, 20em), 1fr);
    grid-auto-flow: column;
  }

  .carousel > li {
    scroll-snap-align: start;
  }

  /* The edge of the track would cut the ring off. */
  .carousel > li:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }

  /* A guessed height would make all the others jump. */
  .carousel > li > [part~='card'] {
    block-size: 100%;
    content-visibility: visible;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='track'] {
      scroll-behavior: smooth;
    }
  }

  @media print {
    [part='track'] {
      overflow: visible;
    }

    .carousel {
      grid-auto-flow: row;
      grid-template-columns: minmax(0, 1fr);
    }

    .carousel > li > [part~='card'] {
      block-size: auto;
    }
  }
`;
