import { css } from 'lit';

export const carouselStyles = css`
  /* Posts differ so much in length that stretching them to the longest would leave empty boxes. */
  .entries {
    align-items: start;
  }

  .grid > li > article {
    block-size: auto;
  }

  .steps {
    justify-content: end;
    gap: 0.5em;
    margin-block-end: var(--_space);
  }

  /* Prints as a list. */
  @media not print {
    .track {
      /* Clips visually hidden text too. */
      position: relative;
      overflow: auto hidden;
      scroll-snap-type: inline mandatory;
    }

    /* The buttons come above them as soon as the cards overflow. */
    .track:not([tabindex]) > .growing > li {
      visibility: hidden;
    }

    /* Shows a piece of the next card, as a hint that there is one. */
    .carousel {
      display: grid;
      gap: var(--_card-gap, var(--_space));
      grid-auto-flow: column;
      grid-auto-columns: minmax(min(88%, 20em), 1fr);

      > li {
        margin: 0;
        scroll-snap-align: start;

        /* The edge of the track would clip the ring. */
        &:focus-visible {
          outline-offset: calc(-1 * var(--_focus-width));
        }
      }
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .track {
      scroll-behavior: smooth;
    }
  }
`;
