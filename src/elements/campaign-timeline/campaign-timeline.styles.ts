import { css } from 'lit';

export const styles = css`
  section + section {
    margin-block-start: calc(2 * var(--_space));
  }

  [part='heading'] + ol {
    margin-block-start: var(--_space);
  }

  ol {
    list-style: none;
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin-inline-start: 0.4375em;
    border-inline-start: 0.125em solid var(--_line);
  }

  ol > li {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: 1.5em;
  }

  /* The dot on the line. */
  ol > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.5em;
    inset-block-start: 0.3em;
    inline-size: 0.875em;
    block-size: 0.875em;
    border: 0.1875em solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }

  [part='date'] {
    margin-block-end: 0.5em;
    font-weight: 700;
  }
`;
