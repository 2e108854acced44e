import { css } from 'lit';

export const noteStyles = css`
  .exit {
    max-inline-size: 68ex;
    margin-block-end: var(--_space);

    &:not(:has(~ * .external)) {
      display: none;
    }
  }

  * + .note {
    margin-block-start: var(--_space);
  }
`;
