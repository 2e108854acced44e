import { css } from 'lit';

export const updatesStyles = css`
  /* Covers the content and takes no room, so that the text being read doesn't move. */
  .updates {
    position: sticky;
    inset-block-start: calc(2 * var(--_space));
    z-index: 1;
    block-size: 0;
    text-align: center;

    /* Half above the edge, so that no heading is hidden. */
    button {
      translate: 0 -50%;
    }
  }

  * + .more {
    margin-block-start: var(--_space);
  }
`;
