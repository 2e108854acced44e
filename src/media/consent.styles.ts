import { css } from 'lit';

export const consentStyles = css`
  .consent {
    padding: var(--_space);
    border: var(--_border);
    border-radius: var(--_radius);

    > * + * {
      margin-block-start: 0.5em;
    }

    summary {
      padding-block: 0.25em;
      font-weight: 400;
    }

    label {
      display: flex;
      gap: 0.5em;
      align-items: center;
    }

    input {
      flex: none;
      inline-size: 1.75em;
      block-size: 1.75em;
      font: inherit;
      accent-color: var(--_accent);
    }

    @media print {
      padding: 0;
      border: 0;

      > :is(label, details, .bold) {
        display: none;
      }
    }
  }

  .stop {
    display: block;
    min-block-size: max(2em, 24px);
    margin-block-start: var(--_space);
    font-size: 0.875em;
    font-weight: 400;
  }
`;
