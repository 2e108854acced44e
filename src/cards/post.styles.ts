import { css } from 'lit';

export const postStyles = css`
  [part='header'] {
    display: flex;
    gap: 0.75em;
  }

  /* A name stands at the portrait, whichever way it runs. */
  [part='header'] > div {
    display: grid;
    align-content: center;
    justify-items: start;
    flex: 1;
    min-inline-size: 0;
  }

  [part='header'] [part='heading'] {
    font-size: 1.0625em;
  }

  [part='header'] > [part='glyph'] {
    color: var(--_muted);
  }

  [part='verified'] {
    margin-inline-start: 0.25em;
    color: var(--_accent);
    white-space: nowrap;
  }

  [part='repost'] [part='glyph'] {
    margin-inline-end: 0.375em;
  }

  /* What is repeated needs no frame in a frame. */
  [part='repost'] + [part~='card'] {
    max-block-size: max-content;
    padding: 0;
    border: 0;
  }

  /* Apart: in a line from right to left, its mark is not between two words from left to right. */
  [part='published'] a {
    color: inherit;
    unicode-bidi: isolate;
  }

  [part='metrics'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }

  [part='bar'] {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
    background: color-mix(in srgb, var(--_line) 40%, transparent);
    fill: var(--_accent);
  }

  [part='link-card'] {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    overflow: hidden;
    padding: 0;
  }

  [part='link-card'] > div {
    flex: 99 1 12em;
    padding: 0.75em 1em;
  }

  /* Beside the words, where there is no room over them. */
  [part='link-card'] > img {
    flex: 1 1 8em;
    block-size: auto;
    aspect-ratio: 16 / 9;
    margin: 0;
    border-radius: 0;
  }

  [part='link-card'] p + p {
    margin-block-start: 0.25em;
  }

  [part='link-card'] a {
    font-weight: 700;
  }

  /* All of it leads there. */
  [part='link-card'] a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .teaser {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  [part='fold']:has(+ [aria-expanded='false']) {
    max-block-size: 9em;
    overflow: hidden;
    mask-image: linear-gradient(#000 75%, transparent);
  }

  [part='unfold'] {
    min-block-size: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
  }

  [part='card'] > [part='unfold'] {
    margin-block-start: 0.25em;
  }

  [part='unfold'][aria-expanded='false'] > :last-child,
  [part='unfold'][aria-expanded='true'] > :first-child {
    display: none;
  }

  /* The line that joins a post to the one before: under the portrait. */
  [part='thread'] > li + li::before {
    display: block;
    inline-size: 0.125em;
    block-size: var(--_space);
    margin-inline-start: calc(1.25 * var(--_space) + 1.5em);
    background: var(--_line);
    content: '';
  }

  @media (forced-colors: active) {
    [part='bar'] {
      border: var(--_line-width) solid;
      fill: CanvasText;
    }

    [part='thread'] > li + li::before {
      background: CanvasText;
    }
  }

  @media print {
    [part='fold']:has(+ [aria-expanded='false']) {
      max-block-size: none;
      mask-image: none;
    }
  }
`;
