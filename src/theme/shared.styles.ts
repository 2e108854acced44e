import { css } from 'lit';

/**
 * What every element shares. The fallbacks are values of the U.S. Web Design System; `light-dark()` follows the
 * `color-scheme` of the page. Sizes are in `em`, so that the page's own text size rules.
 */
export const sharedStyles = css`
  :host {
    --_ink: var(--cx-ink, light-dark(#1b1b1b, #f0f0f0));
    --_muted: var(--cx-muted, light-dark(#565c65, #c6cace));
    --_surface: var(--cx-surface, light-dark(#fff, #1b1b1b));
    --_line: var(--cx-line, light-dark(#a9aeb1, #565c65));
    --_link: var(--cx-link, light-dark(#005ea2, #8cc7f5));
    --_accent: var(--cx-accent, light-dark(#005ea2, #58b4ff));
    --_focus: var(--cx-focus, light-dark(#2491ff, #58b4ff));
    --_space: var(--cx-space, 1em);
    --_radius: var(--cx-radius, 0.25em);
    --_line-width: var(--cx-line-width, 0.0625em);
    --_focus-width: var(--cx-focus-width, 0.25em);
    --_heading-size: var(--cx-heading-size, 1.25em);
    --_duration: var(--cx-duration, 0.5s);
    display: block;
    font-family: var(--cx-font-family, inherit);
    line-height: var(--cx-line-height, 1.5);
    overflow-wrap: anywhere;
  }

  /*
   * What a page gives to all that is in it, and would break a card. Not on the host, since any rule of the page wins there;
   * not on a slot, since what is in it is the page's own.
   */
  :where(:host > :not(slot)) {
    line-height: var(--cx-line-height, 1.5);
    list-style: initial;
    overflow-wrap: anywhere;
    pointer-events: auto;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    -webkit-text-fill-color: currentColor;
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  blockquote,
  pre,
  figure {
    margin: 0;
    padding: 0;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    /* With the space that parts it, in its name too, from the words before it. */
    white-space: pre;
  }

  /* Paper is white, whatever the page was. */
  @media print {
    :host {
      color-scheme: light;
      background: var(--_surface);
      color: var(--_ink);
      /* Browsers leave out what is behind words, and light words on it could not be read. */
      print-color-adjust: exact;
    }
  }
`;
