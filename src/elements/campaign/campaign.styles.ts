import { css } from 'lit';

export const campaignStyles = css`
  .hero {
    align-items: center;
    border-block-end: var(--_border);
    padding-block-end: var(--_space);

    .heading {
      font-size: calc(1.9 * var(--_heading-size));
    }

    p {
      margin-block-start: 0.5em;
    }

    .about {
      margin-block-start: var(--_space);
    }
  }

  .about {
    margin-block-start: calc(2 * var(--_space));
  }

  section {
    margin-block-start: calc(3.5 * var(--_space));
  }

  .about {
    font-size: 1.125em;
  }

  /* The links that it is about are in the elements below. */
  .exit {
    display: block !important;
    margin-block-start: calc(2 * var(--_space));
  }

  section > .heading {
    font-size: calc(1.45 * var(--_heading-size));
    margin-block-end: 0.75em;
  }
`;
