import { css } from 'lit';

export const spotlightStyles = css`
  .role {
    margin-block-start: 0.25em;
  }

  .quote {
    font-size: 1.125em;
  }
`;
