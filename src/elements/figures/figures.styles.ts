import { css } from 'lit';

export const figuresStyles = css`
  /* Columns depend on the element's own width. The size is for pages that ask how wide its content is. */
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
  }

  .figures {
    --_columns: 1;
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    gap: calc(2 * var(--_space));

    > li {
      border-block-start: 0.25em solid var(--_accent);
      padding-block-start: 0.5em;
      break-inside: avoid;
    }
  }

  .meta {
    margin-block-start: 0.25em;
  }

  @container (inline-size >= 24em) {
    .c2,
    .c4 {
      --_columns: 2;
    }
  }

  @container (inline-size >= 36em) {
    .c3 {
      --_columns: 3;
    }
  }

  @container (inline-size >= 48em) {
    .c4 {
      --_columns: 4;
    }
  }
`;
