import { css } from 'lit';

export const styles = css`
  [part='channels'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.2em;
  }

  [part='channels'] a {
    display: inline-block;
    /* A target that a finger can hit. */
    min-block-size: 1.5em;
    /* The sign stands before all lines; Firefox lets the last space of a line stick out where its direction is turned. */
    padding-inline: 1.75em 0.3em;
    text-indent: -1.75em;
  }

  [part='glyph'] {
    margin-inline-end: 0.5em;
  }
`;
