import { css } from 'lit';

export const figureStyles = css`
  .figure strong {
    font-size: 2.25em;
    /* Not the font of headings, whose digits may have descenders. */
    font-variant-numeric: lining-nums;
    line-height: 1.1;

    /* A line of its own that stays part of the paragraph for screen readers, as a block would not. */
    &::after {
      content: '\\A';
      white-space: pre;
    }
  }
`;
