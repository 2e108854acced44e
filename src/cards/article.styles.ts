import { css } from 'lit';

/** Styles that cards of every kind share. */
export const articleStyles = css`
  .card,
  .preview {
    display: flow-root;
    padding: var(--_padding);
    border: var(--_card-border, var(--_border));
    border-radius: var(--_radius);
    color: var(--_card-ink, var(--_ink));
    background: var(--_card-surface, var(--_surface));
    --_text-muted: var(--_card-muted, var(--_muted));
    --_text-link: var(--_card-link, var(--_link));
  }

  .card .card {
    padding: var(--_space);
  }

  /* Something inside a card has a frame, whatever the look of the card. */
  .card :is(.card, .preview) {
    border: var(--_border);
  }

  .card > * + *,
  .stack > * + *,
  summary ~ *,
  .body > * + * {
    margin-block-start: 0.75em;
  }

  /* Side by side where both have room, else one below the other. */
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.25 * var(--_space));

    > * {
      flex: 1 1 min(100%, 20em);
      min-inline-size: 0;
    }
  }

  .featured .heading {
    font-size: calc(1.5 * var(--_heading-size));
  }

  .featured .card .heading {
    font-size: var(--_heading-size);
  }

  .body {
    /* About 70 characters in any font. */
    max-inline-size: 68ex;

    :is(ul, ol) {
      padding-inline-start: 1.5em;
    }

    /* Keeps the sign before a hashtag or a name in text of the other direction. */
    a {
      unicode-bidi: plaintext;
    }

    ul {
      list-style-type: disc;
    }
  }

  .agency {
    font-size: 0.9375em;

    a {
      color: inherit;
    }
  }

  /* The heading is first in the document, for screen readers; the agency is first on screen. */
  .titles {
    display: grid;
    gap: 0.25em;

    .agency {
      order: -1;
    }
  }

  :is(.heading, .role) + .agency {
    margin-block-start: 0.25em;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
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

  .emoji {
    display: inline;
    block-size: 1.25em;
    border-radius: 0;
    vertical-align: -0.25em;
  }

  .photo,
  .initials {
    flex: none;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 50%;
    object-fit: cover;
  }

  .initials {
    display: grid;
    place-items: center;
    border: var(--_line-width) solid transparent;
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 700;
    user-select: none;
  }

  .byline {
    display: flex;
    gap: 0.75em;

    /* The name stands beside the portrait in both directions of text. */
    > div {
      display: grid;
      align-content: center;
      justify-items: start;
      flex: 1;
      min-inline-size: 0;
    }
  }

  .card > :is(.photo, .thumb) {
    float: inline-end;
    inline-size: 6em;
    margin-inline-start: 1em;

    + * {
      margin-block-start: 0;
    }
  }

  .card > .photo {
    inline-size: 4em;
    block-size: 4em;
  }

  summary {
    min-block-size: max(1.75em, 24px);
    cursor: pointer;
  }

  .links {
    gap: 0.5em 1.5em;
  }

  /*
   * Skips rendering of cards that are out of view. The first ones have their true size at once, and so have those side by
   * side or in a wall: an estimate would make the page jump.
   */
  @media not print {
    :not(.carousel, .wall, :is(.horizontal, .wall) *) > li:nth-child(n + 11) > article {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 12em;
    }
  }

  @media print {
    article {
      break-inside: avoid;
    }

    summary {
      list-style: none;
    }

    /* Prints closed details too; Firefox before 143 lacks this pseudo-element and prints the summary alone. */
    ::details-content {
      content-visibility: visible;
    }
  }
`;
