import { css } from 'lit';

/**
 * Styles that every element shares. The fallbacks are values of the U.S. Web Design System; `light-dark()` follows the
 * `color-scheme` of the page. Sizes are in `em`, so they follow the page's own text size.
 */
export const sharedStyles = css`
  :host {
    /* Outside cards, text follows the page's, so that it can be read on a dark part of a page without color-scheme. */
    --_page-muted: var(--cx-muted, currentColor);
    --_page-link: var(--cx-link, color-mix(in srgb, currentColor 60%, var(--_link)));
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
    --_padding: var(--_card-padding, calc(1.25 * var(--_space)));
    --_heading-size: var(--cx-heading-size, 1.25em);
    --_duration: var(--cx-duration, 0.5s);
    --_border: var(--_line-width) solid var(--_line);

    @media (prefers-contrast: more) {
      --_muted: var(--_ink);
      --_line: var(--_ink);
    }

    display: block;
    font-family: var(--cx-font-family, inherit);
    line-height: var(--cx-line-height, 1.5);
    overflow-wrap: anywhere;
  }

  /*
   * Undoes inherited styles of the page that would break a card. Not on the host, where any rule of the page wins; not on
   * a slot, whose content is the page's own.
   */
  :where(:host > :not(slot)) {
    line-height: var(--cx-line-height, 1.5);
    list-style: initial;
    overflow-wrap: anywhere;
    pointer-events: auto;
    scrollbar-color: auto;
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
    margin: 0;
    padding: 0;
  }

  /* Text whose direction differs from that around it is aligned with it nevertheless. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .heading {
    font-family: var(--cx-heading-font-family, inherit);
    font-size: var(--_heading-size);
    line-height: 1.25;
    text-wrap: balance;
  }

  section > .heading {
    font-size: calc(1.2 * var(--_heading-size));
  }

  section + section {
    margin-block-start: calc(2 * var(--_space));
  }

  /* Korean breaks lines between words. */
  :lang(ko) {
    word-break: keep-all;
  }

  a,
  .link {
    text-underline-offset: 0.15em;
  }

  a {
    color: var(--_text-link, var(--_page-link));

    &:hover {
      text-decoration-thickness: 0.125em;
    }
  }

  svg {
    fill: none;
    stroke: currentColor;
  }

  /* Stays with the last word: a line may break before padding, but not before the element that has it. */
  .external {
    position: relative;
    padding-inline-end: 0.85em;
    unicode-bidi: isolate;
    white-space: nowrap;

    &::before {
      content: '\\2060' / '';
    }
  }

  .arrow {
    inline-size: 0.6em;
    block-size: 0.6em;
    stroke-width: 1.5;
  }

  /* On the parent, since :dir() does not match inside an SVG in every browser. */
  :dir(rtl) > :is(.arrow, .bar) {
    scale: -1 1;
  }

  button {
    min-block-size: max(2.75em, 24px);
    padding: 0.5em 1.25em;
    border: 0.125em solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    font-weight: 700;
    cursor: pointer;

    &[aria-disabled='true'] {
      color: var(--_muted);
      cursor: default;

      @media (forced-colors: active) {
        border-color: GrayText;
        color: GrayText;
      }
    }
  }

  /* A button among links. */
  .link {
    min-block-size: max(1.75em, 24px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text-link, var(--_page-link));
    text-align: start;
    text-decoration: underline;
  }

  :focus-visible {
    /* Longhands, so that an invalid token still leaves a ring. */
    outline: solid;
    outline-width: var(--_focus-width);
    outline-color: var(--_card-focus, var(--_focus));
    outline-offset: 0.0625em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }

  /* On the page's own background, text takes the page's color. */
  .meta,
  .muted,
  .note {
    color: var(--_text-muted, var(--_page-muted));
  }

  .meta {
    font-size: 0.875em;
  }

  .bold,
  summary {
    font-weight: 700;
  }

  /* Only lists of ours; lists in a text keep their markers. */
  [role='list'] {
    list-style: none;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Delayed, so that content which is there at once is not announced by a flash of "Loading". */
  .loading {
    animation: appear var(--_duration) step-end;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  /*
   * Text in its line, too small to take room. Orca with Firefox reads any box, also an inline-block, as a line of its own
   * and repeats the role for it. Screen readers may skip text of size 0.
   */
  .visually-hidden {
    font-size: 0.01px;
    line-height: 0;
    letter-spacing: 0;
    /* Keeps the space before it, which also separates words in an accessible name. */
    white-space: pre;
  }

  .external > .arrow {
    position: absolute;
    inset-block-end: 0.25em;
    inset-inline-end: 0;
  }

  @media print {
    :host {
      color-scheme: light;
      background: var(--_surface);
      color: var(--_ink);
      /* Browsers omit backgrounds, and light text without one would be unreadable. */
      print-color-adjust: exact;
    }

    button {
      display: none;
    }

    .heading {
      break-after: avoid;
    }

    /* Prints the address of a link, except in running text, where it would disturb reading. */
    a:not(.body *, .agency *)::after {
      direction: ltr;
      unicode-bidi: isolate;
      font-size: 0.875em;
      font-weight: 400;
      content: ' (' attr(href) ') ';
    }
  }
`;
