import { css } from 'lit';

export const timelineStyles = css`
  /* Layouts depend on the element's own width. The size is for pages that ask how wide its content is. */
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
    --_dot: 1.25em;
  }

  .heading + ol {
    margin-block-start: var(--_space);
  }

  /* A group is a large dot on the line; its name can be read on any page, and on what scrolls below it. */
  section > .heading {
    inline-size: fit-content;
    padding: 0.0625em 0.75em;
    border: 0.125em solid var(--_accent);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: calc(1.3 * var(--_heading-size));
    line-height: 1.2;

    @media (forced-colors: active) {
      border-color: CanvasText;
    }
  }

  .entries {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));

    /* The line. */
    &::before {
      content: '';
      position: absolute;
      inset-block: 0.75em 0;
      inset-inline-start: calc(var(--_dot) / 2 - 0.0625em);
      border-inline-start: 0.125em solid var(--_line);
    }

    > li {
      position: relative;
      min-inline-size: 0;
      padding-inline-start: 2em;

      /* Entries of one day are closer to each other. */
      &:not(.dated) {
        margin-block-start: calc(-0.5 * var(--_space));
      }

      /* The dot on the line. */
      &.dated::before {
        content: '';
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: 0.125em;
        box-sizing: border-box;
        inline-size: var(--_dot);
        block-size: var(--_dot);
        border: 0.1875em solid;
        border-color: var(--_accent);
        border-radius: 50%;
        background: var(--_surface);

        @media (forced-colors: active) {
          border-color: CanvasText;
          background: Canvas;
        }
      }
    }
  }

  .date {
    margin-block-end: 0.5em;
    break-after: avoid;
  }

  /* A milestone has no frame: its figure stands out by its size. */
  .entries > li > [part~='milestone'] {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    /* Without a frame, it stands under the date as the page runs, whatever its language; its texts keep their own direction. */
    direction: inherit;
    --_padding: 0px;
    --_text-muted: var(--_page-muted);
    --_text-link: var(--_page-link);

    :is(a, figcaption) {
      unicode-bidi: plaintext;
    }
  }

  .jump,
  .jump ul,
  .actions {
    align-items: center;
  }

  .jump ul {
    flex: 1 15em;
  }

  .jump,
  .before {
    margin-block-end: var(--_space);
  }

  .collapse {
    color: inherit;
    text-decoration: none;
  }

  /* Without white space that a line under the text would continue below. */
  .open {
    display: inline-flex;
    align-items: center;
  }

  /* A chevron: down for collapsed content, up for expanded content. */
  :is(.collapse, .open)::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.5em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    translate: 0 -0.15em;
    rotate: 45deg;
  }

  [aria-expanded='true']::after {
    translate: 0 0.1em;
    rotate: 225deg;
  }

  @media screen {
    .entries[hidden] {
      display: none;
    }

    /* Keeps focused content clear of the sticky heading. */
    section :is(li, a, button, summary, input) {
      scroll-margin-block-start: calc(var(--cx-sticky-top, 0em) + 4em);
    }

    section {
      scroll-margin-block-start: var(--cx-sticky-top, 0em);
    }

    .vertical {
      > section > .heading {
        position: sticky;
        inset-block-start: var(--cx-sticky-top, 0em);
        z-index: 1;
      }

      /*
       * Entries on both sides of the line. A float begins right below the one before it on its side, but not above any
       * entry before it, so that time runs down the page.
       */
      @container (inline-size >= 48em) {
        > section > .heading {
          margin-inline: auto;
        }

        .entries:not([hidden]) {
          display: flow-root;

          &::before {
            inset-block-start: 0;
            inset-inline-start: calc(50% - 0.0625em);
          }

          > li {
            float: inline-start;
            clear: inline-start;
            inline-size: 50%;
            margin-block: 0 calc(1.5 * var(--_space));
            padding-inline: 0 2em;

            &.dated::before {
              inset-inline: auto calc(var(--_dot) / -2);
            }

            &:nth-child(even) {
              float: inline-end;
              clear: inline-end;
              padding-inline: 2em 0;

              &.dated::before {
                inset-inline: calc(var(--_dot) / -2) auto;
              }
            }

            &.dated:nth-child(2) {
              margin-block-start: 2.5em;
            }
          }

          /* One alone stands on the line; not one that others will follow. */
          &.lone::before {
            block-size: 1em;
          }

          &.lone > li {
            float: none;
            inline-size: min(100%, 36em);
            margin-inline: auto;
            padding: 2.5em 0 0;

            &.dated::before {
              inset: 1em auto auto calc(50% - var(--_dot) / 2);
            }

            > .date {
              text-align: center;
            }
          }
        }
      }
    }
  }

  @media print {
    /* Drawn upward, a card would begin at the end of the sheet before it. */
    .entries > li:not(.dated) {
      margin-block-start: 0;
    }

    form,
    .jump,
    .count,
    .actions,
    .updates {
      display: none;
    }

    /* Its text is the heading. */
    .collapse {
      display: inline;

      &::after {
        content: none;
      }
    }
  }
`;
