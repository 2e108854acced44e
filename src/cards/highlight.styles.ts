import { css } from 'lit';

export const highlightStyles = css`
  .related {
    display: grid;
    gap: var(--_space);
  }
`;
