import { css } from 'lit';

export const filterFormStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space);

    label {
      display: grid;
      flex: 1 1 7.5em;
      min-inline-size: 0;
      font-weight: 700;
    }
  }

  select,
  input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 24px);
    padding: 0.5em;
    border: var(--_line-width) solid var(--_muted);
    border-radius: 0;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
  }

  .count {
    margin-block: var(--_space);
  }
`;
