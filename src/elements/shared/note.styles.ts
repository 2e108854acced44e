import { css } from 'lit';

export const noteStyles = css`
  * + .note {
    margin-block-start: var(--_space);
  }
`;
