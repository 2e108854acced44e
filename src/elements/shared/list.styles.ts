import { css } from 'lit';

export const listStyles = css`
  .entries {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));

    > li > article {
      block-size: 100%;
    }
  }
`;
