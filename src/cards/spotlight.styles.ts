import { css } from 'lit';

export const spotlightStyles = css`
  .person {
    gap: 1em;

    .photo,
    .initials {
      inline-size: 4.5em;
      block-size: 4.5em;
    }
  }

  .role {
    margin-block-start: 0.25em;
  }

  .quote {
    font-size: 1.125em;
  }
`;
