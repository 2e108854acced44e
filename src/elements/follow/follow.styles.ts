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
    gap: 0.5em;
    /* A target that a finger can hit. */
    min-block-size: 1.5em;
  }
`;
