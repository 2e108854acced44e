import { css } from 'lit';

export const updatesStyles = css`
  /* Over the content and without room of its own: what is being read stays where it is. */
  div[part='status'] {
    position: sticky;
    inset-block-start: calc(2 * var(--_space));
    z-index: 1;
    block-size: 0;
    text-align: center;
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 0.125em solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }

  /* Half over the edge, so that it hides no heading. */
  [part='news'] {
    translate: 0 -50%;
  }

  button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  * + [part='more'],
  * + [part='note'] {
    margin-block-start: var(--_space);
  }

  @media print {
    button {
      display: none;
    }
  }
`;
