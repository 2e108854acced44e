import { css } from 'lit';

/**
 * The looks of cards. Custom properties are inherited, so those of a campaign reach the cards of the elements inside it;
 * an element with a variant of its own sets them again.
 */
export const variantStyles = css`
  :host([variant]) {
    --_card-padding: initial;
    --_card-border: initial;
    --_card-surface: initial;
    --_card-ink: initial;
    --_card-muted: initial;
    --_card-link: initial;
    --_card-focus: initial;
    --_card-gap: initial;
  }

  :host([variant='plain' i]) {
    --_card-padding: 0px;
    /* A rule beside a related entry keeps its color. */
    --_card-border: 0 solid var(--_line);
    --_card-surface: transparent;
    --_card-ink: currentColor;
    --_card-muted: var(--_page-muted);
    --_card-link: var(--_page-link);
    --_card-gap: calc(2.5 * var(--_space));
  }

  :host([variant='filled' i]) {
    /* Forced colors make it visible. */
    --_card-border: var(--_line-width) solid transparent;
    --_card-surface: var(--cx-fill, light-dark(#f0f0f0, #2d2e2f));
    --_card-focus: var(--cx-focus, light-dark(#005ea2, #58b4ff));
  }
`;
