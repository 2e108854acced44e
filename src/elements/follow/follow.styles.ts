import { css } from 'lit';

export const followStyles = css`
  .channels {
    gap: 0.75em 1.2em;

    a {
      display: inline-block;
      /* Large enough to touch. */
      min-block-size: max(1.5em, 24px);
      /* The icon precedes all lines. Firefox lets the last space of a line overflow where its direction changes. */
      padding-inline: 1.75em 0.3em;
      text-indent: -1.75em;
    }
  }

  .icon {
    margin-inline-end: 0.5em;
  }
`;
