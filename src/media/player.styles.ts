import { css } from 'lit';

export const playerStyles = css`
  video,
  iframe,
  audio,
  .poster {
    display: block;
    inline-size: 100%;
    border: 0;
    border-radius: var(--_radius);
  }

  video {
    block-size: auto;
    max-block-size: 36em;
    background: #000;
  }

  video:not([width][height]),
  .poster,
  .wide {
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }

  .tall {
    max-inline-size: 20em;
    aspect-ratio: 9 / 16;
  }

  .post {
    block-size: 36em;
  }

  .start {
    display: grid;
    overflow: hidden;
    padding: 0;

    &:has(img) {
      inline-size: 100%;
    }

    img {
      border-radius: 0;
    }

    > span {
      padding: 0.5em 1.25em;
    }
  }

  .start > span::before,
  [name='play']:not(.start)::before {
    content: '\\25B6\\FE0E\\00A0' / '';
  }

  .transcript {
    summary {
      padding-block: 0.25em;
    }

    p {
      white-space: pre-line;
    }
  }

  @media print {
    .start:not(:has(img)),
    .start > span,
    audio,
    iframe {
      display: none;
    }
  }
`;
