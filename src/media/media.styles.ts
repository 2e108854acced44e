import { css } from 'lit';

export const mediaStyles = css`
  button[name='picture'] {
    position: relative;
    display: block;
    overflow: hidden;
    padding: 0;
    border: 0;
    cursor: zoom-in;
  }

  /* Room that does not depend on what arrives. */
  .pictures:not(.n1) {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 1fr;
    gap: 0.25em;
    aspect-ratio: 16 / 9;
  }

  .pictures > * {
    min-block-size: 0;
  }

  .pictures:not(.n1) img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .n3 > :first-child {
    grid-row: span 2;
  }

  .n1 img {
    max-block-size: 36em;
    object-fit: contain;
  }

  .n1 > :has(> img:not([width][height])),
  .n1 img:not([width][height]) {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: scale-down;
    object-position: 0;
  }

  [part='undescribed'],
  [part='rest'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    padding: 0.125em 0.5em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.875em;
    font-weight: 400;
  }

  [part='rest'] {
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    background: rgb(0 0 0 / 60%);
    color: #fff;
    font-size: 1.5em;
    font-weight: 700;
  }

  video,
  iframe,
  audio,
  [part='poster'] {
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
  [part='poster'],
  .wide {
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }

  .start {
    display: grid;
    overflow: hidden;
    padding: 0;
  }

  .start:has(img) {
    inline-size: 100%;
  }

  .start img {
    border-radius: 0;
  }

  .start > span {
    padding: 0.5em 1.25em;
  }

  .start > span::before,
  [name='play']:not(.start)::before {
    content: '\\25B6\\FE0E\\00A0' / '';
  }

  .tall {
    max-inline-size: 20em;
    aspect-ratio: 9 / 16;
  }

  .post {
    block-size: 36em;
  }

  .waits summary,
  [part='transcript'] summary {
    padding-block: 0.25em;
  }

  [part='transcript'] p {
    white-space: pre-line;
  }

  .waits {
    padding: var(--_space);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
  }

  .waits > * + * {
    margin-block-start: 0.5em;
  }

  .waits summary {
    font-weight: 400;
  }

  .waits label {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .waits input {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
  }

  button[part='stop'] {
    display: block;
    min-block-size: 2em;
    margin-block-start: var(--_space);
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
  }

  [part='viewer'] {
    max-inline-size: calc(100vw - 2em);
    max-block-size: calc(100vh - 2em);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  [part='viewer']::backdrop {
    background: rgb(0 0 0 / 80%);
  }

  [part='viewer'] > div {
    display: grid;
    gap: 0.75em;
    padding: var(--_space);
  }

  [part='viewer'] img {
    min-block-size: 6em;
    max-block-size: calc(100vh - 16em);
    margin-inline: auto;
    object-fit: contain;
  }

  [name='close'] {
    justify-self: end;
  }

  .ways {
    display: flex;
    gap: 0.75em;
  }

  @media (forced-colors: active) {
    [part='viewer'],
    [part='undescribed'] {
      border: var(--_line-width) solid;
    }

    [part='rest'] {
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    button[name='picture'],
    .start:has(img) {
      display: block;
    }

    .start:not(:has(img)),
    .start > span,
    audio,
    iframe,
    [part='viewer'],
    .waits :is(label, details, [part='label']) {
      display: none;
    }

    .waits {
      padding: 0;
      border: 0;
    }
  }
`;
