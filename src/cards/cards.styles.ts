import { css } from 'lit';

export const cardStyles = css`
  /* A link card too. */
  [part*='card'] {
    display: flow-root;
    padding: calc(1.25 * var(--_space));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_ink);
    background: var(--_surface);
  }

  [part*='card'] > * + *,
  summary ~ *,
  [part='body'] > * + *,
  [part='description'] > * + * {
    margin-block-start: 0.75em;
  }

  [part*='card'] > [part='photo'] + * {
    margin-block-start: 0;
  }

  /* A frame in a frame. */
  :where([part*='card']) [part*='card'] {
    padding: var(--_space);
  }

  [part='body'],
  [part='description'] {
    /* Some 70 characters, in whatever font; from where the words begin, whichever way they run. */
    max-inline-size: 68ex;
    margin-inline-end: auto;
  }

  [part='heading'] {
    font-family: var(--cx-heading-font-family, inherit);
    font-size: var(--_heading-size);
    line-height: 1.25;
    text-wrap: balance;
  }

  section > [part='heading'] {
    font-size: calc(1.2 * var(--_heading-size));
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 0.125em;
  }

  /* It stays with the last word: a line may break before what stands in it, not before room at its end. */
  [part='external'] {
    position: relative;
    padding-inline-end: 0.85em;
    unicode-bidi: isolate;
  }

  [part='external']::before {
    content: '\\2060' / '';
  }

  [part='external'] > * {
    position: absolute;
    inset-block-end: 0.25em;
    inset-inline-end: 0;
  }

  [part='external-mark'] {
    inline-size: 0.6em;
    block-size: 0.6em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  :dir(rtl) > :is([part='external-mark'], [part='bar']) {
    scale: -1 1;
  }

  article:not(:has([part='external'])) > [part='exit-notice'] {
    display: none;
  }

  :focus-visible {
    /* Apart, so that a ring is left where a token is nonsense. */
    outline: solid;
    outline-width: var(--_focus-width);
    outline-color: var(--_focus);
    outline-offset: 0.0625em;
  }

  [part='agency'],
  [part='role'],
  [part='note'],
  [part='date'],
  [part='reader-time'],
  [part='exit-notice'],
  [part='repost'],
  [part='reply'],
  [part='metrics'],
  [part='published'],
  [part='source'],
  [part='third-party'] :is(label, details) {
    color: var(--_muted);
  }

  [part='exit-notice'],
  [part='repost'],
  [part='reply'],
  [part='metrics'],
  [part='published'],
  [part='source'],
  [part='third-party'] :is(label, details) {
    font-size: 0.875em;
  }

  /* Those of ours; in what people wrote, lists have markers. */
  [role='list'] {
    list-style: none;
  }

  [part='agency'] {
    font-weight: 700;
  }

  /* What belongs to a heading stands near it. */
  [part='agency'] + [part='heading'],
  [part='heading'] + :is([part='role'], [part='agency']),
  [part='role'] + [part='agency'] {
    margin-block-start: 0.25em;
  }

  [part='agency'] a {
    color: inherit;
    text-decoration: none;
  }

  [part='agency'] a:hover {
    text-decoration: underline;
  }

  [part='body'] :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  /* Not the markers of a list in a list, which a card in a list would be. */
  [part='body'] ul {
    list-style-type: disc;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }

  [part='quote'] {
    font-size: 1.125em;
  }

  pre {
    overflow-x: auto;
    white-space: pre-wrap;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  [part='emoji'] {
    display: inline;
    block-size: 1.25em;
    border-radius: 0;
    vertical-align: -0.25em;
  }

  summary {
    min-block-size: 1.75em;
    cursor: pointer;
    font-weight: 700;
  }

  [part='photo'] {
    float: inline-end;
    inline-size: 4em;
    block-size: 4em;
    margin-inline-start: 1em;
    border-radius: 50%;
    object-fit: cover;
  }

  :is([part='header'], [part='speakers']) [part='photo'],
  [part='initials'] {
    float: none;
    flex: none;
    inline-size: 3em;
    block-size: 3em;
    margin: 0;
  }

  [part='initials'] {
    display: grid;
    place-items: center;
    border: var(--_line-width) solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 700;
    user-select: none;
  }

  [part='glyph'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part='links'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }

  [part='related'] {
    display: grid;
    gap: var(--_space);
  }

  [part='poll'] li + li {
    margin-block-start: 0.5em;
  }

  [part='when'],
  [part='label'] {
    font-weight: 700;
  }

  [part='figure'] strong {
    display: block;
    font-size: 2.5em;
    line-height: 1.1;
  }

  /* Content that is there at once is not announced by a flash of "Loading". */
  .loading {
    animation: appear var(--_duration) step-end;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  /*
   * A long list costs as much as what is seen of it. What is seen at first has its true size at once: were it guessed,
   * the page would jump.
   */
  @media not print {
    li:nth-child(n + 11) > [part~='card'] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 12em;
    }
  }

  @media print {
    /* A card with another one in it may be longer than a sheet. */
    [part~='card']:not(:has([part~='card'])) {
      break-inside: avoid;
    }

    [part='heading'],
    [part='date'] {
      break-after: avoid;
    }

    /* Paper can't be followed. In what people wrote, an address after each word would be in the way. */
    a:not([part='body'] *, [part='description'] *, [part='agency'] *)::after {
      direction: ltr;
      unicode-bidi: isolate;
      font-size: 0.875em;
      font-weight: 400;
      content: ' (' attr(href) ') ';
    }

    summary {
      list-style: none;
    }

    /* Paper can't be opened; Firefox before 143 has no such part, and prints the summary alone. */
    ::details-content {
      content-visibility: visible;
    }
  }
`;
