import { css } from 'lit';

export const eventListStyles = css`
  section > .heading {
    margin-block-end: 0.75em;
  }
`;
