import { css } from 'lit';

export const eventStyles = css`
  [part='event-head'] {
    display: flex;
    gap: 1em;
  }

  [part='event-head'] > div {
    flex: 1;
    min-inline-size: 0;
  }

  [part='event-head'] > div > * + * {
    margin-block-start: 0.5em;
  }

  /* A leaf of a calendar. */
  [part='date-block'] {
    flex: none;
    align-self: start;
    inline-size: 3.25em;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    text-align: center;
  }

  [part='date-block'] span {
    display: block;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 0.875em;
    font-weight: 700;
  }

  [part='date-block'] strong {
    font-size: 1.5em;
    line-height: 1.5;
  }

  [part~='state'] {
    inline-size: fit-content;
    padding-inline: 0.5em;
    border: var(--_line-width) solid;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 700;
  }

  /* A sentence's word begins it here: "tomorrow". */
  [part~='state']::first-letter {
    text-transform: uppercase;
  }

  [part~='live'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }

  [part='speakers'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 0.75em 1.5em;
  }

  [part='speakers'] li {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }

  [part='calendar'] ul {
    display: grid;
    gap: 0.5em;
  }

  /* It stands among links, and looks like them. */
  [part='calendar'] button {
    min-block-size: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
  }

  @media print {
    [part='calendar'] {
      display: none;
    }
  }
`;
