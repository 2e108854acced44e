import { css } from 'lit';

export const lightboxStyles = css`
  dialog {
    inline-size: calc(100vw - 2em);
    max-inline-size: none;
    margin: auto;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    --_text-muted: var(--_muted);
    --_text-link: var(--_link);

    &::backdrop {
      background: rgb(0 0 0 / 80%);
    }

    > div {
      display: grid;
      gap: 0.75em;
      padding: var(--_space);
    }

    img {
      inline-size: 100%;
      min-block-size: 6em;
      block-size: calc(100vh - 18em);
      object-fit: contain;
    }

    @media (forced-colors: active) {
      border: var(--_line-width) solid;
    }

    @media print {
      display: none;
    }
  }

  [name='close'] {
    justify-self: end;
  }

  .ways {
    display: flex;
    gap: 0.75em;
  }
`;
