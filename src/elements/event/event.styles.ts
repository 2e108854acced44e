import { css } from 'lit';

export const styles = css`
  section + section {
    margin-block-start: calc(2 * var(--_space));
  }

  section > [part='heading'] {
    margin-block-end: 0.75em;
  }
`;
