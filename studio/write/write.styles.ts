import { css } from 'lit';

export const writeStyles = css`
  .layout {
    display: grid;
    gap: 2rem;
    align-items: start;
    max-inline-size: 76rem;
  }
  .list,
  .form {
    min-inline-size: 0;
  }
  .layout[data-view='list'] > .form,
  .layout[data-view='form'] > .list {
    display: none;
  }
  .list h3 {
    margin-block: 1.25rem 0.5rem;
  }
  .form > h3 {
    margin-block-end: 1.25rem;
    font-size: 1.25rem;
  }
  .row,
  .add,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .add {
    margin-block-end: 1rem;
  }
  .add .meta {
    font-weight: normal;
  }
  button.small {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    border-width: 1px;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .entries,
  .choices,
  .tags {
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  button.entry {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.5rem;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-block-end: 1px solid var(--studio-line);
    border-inline-start: 4px solid transparent;
    border-radius: 0;
    color: var(--studio-ink);
    font-weight: normal;
    text-align: start;
  }
  button.entry[aria-current] {
    border-inline-start-color: var(--studio-accent);
    background: var(--studio-hover);
  }
  .entry .name {
    grid-column: 1;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .entry .kind,
  .entry .meta {
    grid-column: 1;
  }
  .entry .count {
    grid-column: 2;
    justify-self: end;
  }
  .kind,
  .meta {
    color: var(--studio-muted);
    font-size: 0.875rem;
  }
  .count {
    color: var(--studio-ink);
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .count.error {
    color: var(--studio-error);
    font-weight: 600;
  }
  .heading {
    margin-block-end: 1.25rem;
  }
  .heading h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    font-size: 1.25rem;
    overflow-wrap: anywhere;
  }
  .form .heading .row {
    margin-inline-start: -0.75rem;
  }
  .label {
    display: block;
    font-weight: 600;
  }
  .field > .hint,
  .check + .hint {
    margin-block: 0 0.25rem;
  }
  .read {
    margin-block: 0.25rem 0;
    color: var(--studio-muted);
  }
  .read:empty {
    display: none;
  }
  .group > legend {
    font-size: 1.0625rem;
  }
  .group,
  .member {
    margin-block-end: 1.5rem;
  }
  .group {
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--studio-line);
  }
  .group .field {
    margin-block-end: 0.75rem;
  }
  .member {
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--studio-line);
  }
  .member > legend {
    color: var(--studio-muted);
  }
  .check {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2rem;
    font-weight: normal;
  }
  .check input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    accent-color: var(--studio-accent);
  }
  input.short:not([type='checkbox']),
  select.short {
    max-inline-size: 16rem;
  }
  .row > input.date:not([type='checkbox']) {
    flex: 1 1 14rem;
    max-inline-size: 22rem;
  }
  .row > input.picker:not([type='checkbox']) {
    flex: 0 1 auto;
    inline-size: auto;
  }
  .row > input[inputmode='url'] {
    flex: 1 1 16rem;
  }
  .thumbnail {
    display: block;
    max-inline-size: 100%;
    max-block-size: 10rem;
    margin-block: 0.25rem 0.5rem;
    border-radius: 4px;
  }
  details {
    margin-block: 1rem;
  }
  summary {
    min-block-size: 2rem;
    color: var(--studio-link);
    font-weight: 600;
    cursor: pointer;
  }
  details.more > .field:first-of-type {
    margin-block-start: 1rem;
  }
  dialog {
    inline-size: min(36rem, 100vw - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--studio-border);
    border-radius: 4px;
    background: var(--studio-surface);
    color: var(--studio-ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .choices {
    max-block-size: 20rem;
    margin-block: 0.75rem;
    overflow: auto;
  }
  pre,
  code {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .message p {
    margin-block: 0 0.25rem;
  }
  .message button {
    margin-inline-end: 0.5rem;
  }
  .rest {
    margin-block-end: 1.25rem;
  }
  @media (min-width: 56rem) {
    .layout {
      grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr);
    }
    .layout[data-view] > .form,
    .layout[data-view] > .list {
      display: block;
    }
    .back {
      display: none;
    }
    .list {
      position: sticky;
      inset-block-start: 1rem;
      max-block-size: calc(100vh - 2rem);
      overflow: auto;
    }
  }
  @media (forced-colors: active) {
    button.entry[aria-current] {
      border-inline-start-color: Highlight;
    }
  }
`;
