import { css } from 'lit';

export const styles = css`
  [part='channels'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    list-style: none;
  }

  [part='channels'] a {
    display: inline-flex;
    align-items: center;
    /* A target that a finger can hit. */
    min-block-size: 1.5em;
  }

  [part='glyph'] {
    margin-inline-end: 0.5em;
  }
`;
