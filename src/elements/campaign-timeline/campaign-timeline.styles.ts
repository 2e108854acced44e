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

  section > .heading {
    background: var(--_surface);
    color: var(--_ink);
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

      /* The dot on the line. */
      &::before {
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
        padding-block: 0.375em;
      }

      /* Entries on both sides of the line, each a little below the one before. */
      @container (inline-size >= 48em) {
        .entries {
          gap: 0;

          &::before {
            inset-inline-start: calc(50% - 0.0625em);
          }

          > li {
            inline-size: 50%;
            padding-inline: 0 2em;

            &::before {
              inset-inline: auto calc(var(--_dot) / -2);
            }

            + li {
              margin-block-start: -3em;
            }

            &:nth-child(even) {
              justify-self: end;
              padding-inline: 2em 0;

              &::before {
                inset-inline: calc(var(--_dot) / -2) auto;
              }
            }
          }
        }
      }
    }
  }

  @media print {
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
