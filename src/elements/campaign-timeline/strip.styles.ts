import { css } from 'lit';

/** Styles of the horizontal timeline; it prints as a vertical one. */
export const stripStyles = css`
  @media screen {
    .horizontal {
      display: flex;
      gap: calc(2 * var(--_space));
      padding: 0.5em;
      overflow-x: auto;
      scroll-padding-inline: 0.5em;

      /* Only once it is complete: in right-to-left text, WebKit moves a snapping strip that grows. */
      &.whole {
        scroll-snap-type: inline proximity;
      }

      > section {
        flex: none;
        margin: 0;

        > .heading {
          position: sticky;
          inset-inline-start: 0;
          inline-size: fit-content;
        }
      }

      .entries {
        grid-auto-flow: column;
        grid-template-columns: none;
        grid-auto-columns: min(20em, calc(100cqi - 2em));
        gap: var(--_space);

        &::before {
          inset-block: 0.5625em auto;
          inset-inline: 0;
          border: 0;
          border-block-start: 0.125em solid var(--_line);
        }

        > li {
          padding: 1.75em 0 0;
          scroll-snap-align: start;

          &.dated::before {
            inset-block-start: 0;
          }

          &:not(.dated) {
            margin: 0;
          }

          /* Pictures lead. */
          > .card > .thumb {
            float: none;
            inline-size: calc(100% + 2 * var(--_padding));
            max-inline-size: none;
            aspect-ratio: 16 / 9;
            margin: calc(-1 * var(--_padding)) calc(-1 * var(--_padding)) 0.75em;
            border-radius: 0;
            object-fit: cover;
          }
        }
      }

      > :not(:last-child) .entries::before {
        inset-inline-end: calc(-2 * var(--_space));
      }
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .horizontal {
      scroll-behavior: smooth;
    }
  }
`;
