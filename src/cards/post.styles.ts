import { css } from 'lit';

export const postStyles = css`
  /* A name among words, not a headline. */
  .byline .heading {
    font-family: inherit;
    font-size: 1.0625em;
  }

  .network {
    white-space: nowrap;

    .icon {
      margin-inline-end: 0.25em;
      inline-size: 1em;
      block-size: 1em;
      vertical-align: -0.125em;
    }
  }

  .verified {
    margin-inline-start: 0.25em;
    color: var(--_accent);
    white-space: nowrap;
  }

  .repost {
    .icon {
      margin-inline-end: 0.375em;
    }

    + .card {
      max-block-size: max-content;
      padding: 0;
      border: 0;
    }
  }

  .published a {
    color: inherit;
    /* Keeps the arrow of a left-to-right link at its end in a right-to-left line. */
    unicode-bidi: isolate;
  }

  .metrics {
    gap: 0.25em 1em;
  }

  .poll ul,
  .poll li + li {
    margin-block-start: 0.5em;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
    background: color-mix(in srgb, var(--_line) 40%, transparent);
    fill: var(--_accent);
    stroke: none;

    @media (forced-colors: active) {
      border: var(--_line-width) solid;
      fill: CanvasText;
    }
  }

  .preview {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    overflow: hidden;
    padding: 0;

    > div {
      flex: 99 1 12em;
      padding: 0.75em 1em;
    }

    /* Above the text where there is no room beside it. */
    > img {
      flex: 1 1 8em;
      min-inline-size: 4em;
      aspect-ratio: 16 / 9;
      border-radius: 0;
      object-fit: cover;
    }

    p + p {
      margin-block-start: 0.25em;
    }

    a {
      font-weight: 700;

      /* Makes the whole preview the link. */
      &::after {
        position: absolute;
        inset: 0;
        content: '';
      }
    }
  }

  .teaser {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  @media not print {
    .long:has(+ [aria-expanded='false']) {
      max-block-size: 9em;
      overflow: hidden;
      mask-image: linear-gradient(#000 75%, transparent);
    }
  }

  .expand {
    min-block-size: max(1.5em, 24px);

    &[aria-expanded='false'] > :nth-child(2),
    &[aria-expanded='true'] > :first-child {
      display: none;
    }
  }

  /* The line that joins a post to the one before, under the portrait. */
  .thread > li + li::before {
    display: block;
    inline-size: 0;
    block-size: var(--_space);
    margin-inline-start: calc(var(--_padding) + 1.5em);
    border-inline-start: 0.125em solid var(--_line);
    content: '';
  }
`;
