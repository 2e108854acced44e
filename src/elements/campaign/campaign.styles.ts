import { css } from 'lit';

export const styles = css`
  header {
    border-block-end: var(--_line-width) solid var(--_line);
    padding-block-end: var(--_space);
  }

  header [part='heading'] {
    font-size: calc(1.6 * var(--_heading-size));
  }

  [part='dates'] {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-weight: 700;
  }

  section,
  [part='description'] {
    margin-block-start: calc(2 * var(--_space));
  }

  [part='description'] {
    font-size: 1.125em;
  }

  [part='description']:empty {
    display: none;
  }

  section > [part='heading'] {
    margin-block-end: 0.75em;
  }
`;
