import { css } from 'lit';

export const pictureStyles = css`
  [name='picture'] {
    position: relative;
    display: block;
    overflow: hidden;
    padding: 0;
    border: 0;
    cursor: zoom-in;
  }

  /* Alone it would make a line below the picture. */
  [name='picture'] > .visually-hidden {
    position: absolute;
    inset-block-end: 0;
  }

  /* Takes the same room whatever arrives. */
  .pictures:not(.n1) {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 1fr;
    gap: 0.25em;
    aspect-ratio: 16 / 9;

    img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
  }

  .pictures > * {
    min-block-size: 0;
  }

  .n3 > :first-child {
    grid-row: span 2;
  }

  figcaption {
    margin-block-start: 0.25em;
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

  .undescribed,
  .rest {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    padding: 0.125em 0.5em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.875em;
    font-weight: 400;
  }

  .rest {
    inset: 0;
    display: grid;
    place-items: center;
    background: rgb(0 0 0 / 60%);
    color: #fff;
    font-size: 1.5em;
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .undescribed {
      border: var(--_line-width) solid;
    }

    .rest {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
