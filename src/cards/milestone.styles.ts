import { css } from 'lit';

export const milestoneStyles = css`
  .figure strong {
    display: block;
    font-size: 2.5em;
    line-height: 1.1;
  }
`;
