import { css } from 'lit';

/** A strip is for the screen; on paper entries stand below each other. */
export const stripStyles = css`
  @media screen {
    .horizontal {
      display: flex;
      gap: calc(2 * var(--_space));
      padding: 0.5em;
      overflow-x: auto;
      scroll-padding-inline: 0.5em;
    }

    /* WebKit, asked to snap where words run from right to left, moves a strip that still grows. */
    .horizontal.whole {
      scroll-snap-type: inline proximity;
    }

    .horizontal > section {
      flex: none;
      margin: 0;
    }

    .horizontal > section > [part='heading'] {
      position: sticky;
      inset-inline-start: 0;
      inline-size: fit-content;
    }

    .horizontal .entries {
      grid-auto-flow: column;
      grid-template-columns: none;
      grid-auto-columns: min(20em, calc(100cqi - 2em));
      gap: var(--_space);
    }

    .horizontal .entries::before {
      inset-block: 0.5625em auto;
      inset-inline: 0;
      border: 0;
      border-block-start: 0.125em solid var(--_line);
    }

    /* A strip that grew with what comes into view would move the page under it. */
    .horizontal .entries [part~='card'] {
      content-visibility: visible;
    }

    .horizontal > :not(:last-child) .entries::before {
      inset-inline-end: calc(-2 * var(--_space));
    }

    .horizontal .entries > li {
      padding: 1.75em 0 0;
      scroll-snap-align: start;
    }

    .horizontal .entries > li::before {
      inset-block-start: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .horizontal {
      scroll-behavior: smooth;
    }
  }
`;
