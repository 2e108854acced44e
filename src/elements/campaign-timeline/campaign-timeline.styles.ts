import { css } from 'lit';

export const styles = css`
  /* What is wide depends on the room that the page gives; a page that asks how wide this is gets an answer too. */
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
    --_dot: 1.25em;
  }

  section + section {
    margin-block-start: calc(2 * var(--_space));
  }

  [part='heading'] + ol {
    margin-block-start: var(--_space);
  }

  section > [part='heading'] {
    background: var(--_surface);
    color: var(--_ink);
  }

  ol.entries {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }

  /* The line. */
  .entries::before {
    content: '';
    position: absolute;
    inset-block: 0.75em 0;
    inset-inline-start: calc(var(--_dot) / 2 - 0.0625em);
    border-inline-start: 0.125em solid var(--_line);
  }

  .entries > li {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: 2em;
  }

  /* The dot on the line. */
  .entries > li::before {
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
  }

  [part='date'] {
    margin-block-end: 0.5em;
    font-weight: 700;
  }

  [part='picture'] {
    float: inline-end;
    inline-size: 6em;
    margin-inline-start: 1em;
  }

  [part~='card'] > [part='picture'] + * {
    margin-block-start: 0;
  }

  [part='jump'],
  [part='jump'] ul,
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  [part='jump'] ul {
    flex: 1 15em;
  }

  [part='jump'],
  [part='before'] {
    margin-block-end: var(--_space);
  }

  [name='jump'],
  [name='fold'],
  [name='open'],
  [name='copy'] {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  [name='fold'] {
    color: inherit;
    text-align: start;
    text-decoration: none;
  }

  /* No space under which a line would go on. */
  [name='open'] {
    display: inline-flex;
    align-items: center;
  }

  /* It points down to what is there, and on to what can be. */
  [name='fold']::after,
  [name='open']::after {
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

    .vertical > section > [part='heading'] {
      position: sticky;
      inset-block-start: var(--cx-sticky-top, 0em);
      z-index: 1;
      padding-block: 0.375em;
    }

    /* What has the focus does not hide behind the head. */
    section :is(li, a, button, summary, input) {
      scroll-margin-block-start: calc(var(--cx-sticky-top, 0em) + 4em);
    }

    section {
      scroll-margin-block-start: var(--cx-sticky-top, 0em);
    }

    /* On both sides of the line, each a little under the one before. */
    @container (inline-size >= 48em) {
      .vertical .entries {
        gap: 0;
      }

      .vertical .entries::before {
        inset-inline-start: calc(50% - 0.0625em);
      }

      .vertical .entries > li {
        inline-size: 50%;
        padding-inline: 0 2em;
      }

      .vertical .entries > li + li {
        margin-block-start: -3em;
      }

      .vertical .entries > li:nth-child(even) {
        justify-self: end;
        padding-inline: 2em 0;
      }

      .vertical .entries > li::before {
        inset-inline: auto calc(var(--_dot) / -2);
      }

      .vertical .entries > li:nth-child(even)::before {
        inset-inline: calc(var(--_dot) / -2) auto;
      }
    }
  }

  @media print {
    [part='filters'],
    [part='jump'],
    [part='count'],
    [part='controls'],
    [part='status'] {
      display: none;
    }

    /* Its words are the heading. */
    [name='fold'] {
      display: inline;
    }

    [name='fold']::after {
      content: none;
    }
  }

  @media (forced-colors: active) {
    .entries > li::before {
      border-color: CanvasText;
      background: Canvas;
    }
  }
`;
