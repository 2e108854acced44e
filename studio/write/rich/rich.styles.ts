import { css } from 'lit';

/** Styles of the editor for formatted text; ProseMirror asks for the white space. */
export const richStyles = css`
  studio-rich-text {
    display: block;
    max-inline-size: 40rem;
  }
  .rich > [role='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem;
    border: 1px solid var(--studio-border);
    border-block-end: 0;
    border-radius: 4px 4px 0 0;
    background: var(--studio-page);
  }
  button.tool {
    min-block-size: 2rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid transparent;
    font-weight: normal;
    color: var(--studio-ink);
  }
  button.tool[aria-pressed='true'] {
    border-color: var(--studio-accent);
    background: var(--studio-hover);
    font-weight: 600;
  }
  .ProseMirror {
    min-block-size: 7rem;
    padding: 0.5rem;
    border: 1px solid var(--studio-border);
    border-radius: 0 0 4px 4px;
    background: var(--studio-surface);
    overflow-wrap: break-word;
    white-space: break-spaces;
    font-variant-ligatures: none;
  }
  .ProseMirror p {
    margin-block: 0 0.75em;
    max-inline-size: none;
  }
  .ProseMirror > :last-child {
    margin-block-end: 0;
  }
  .ProseMirror a {
    text-decoration: underline;
    color: var(--studio-link);
  }
  .ProseMirror blockquote {
    margin: 0 0 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--studio-line);
  }
  .ProseMirror pre {
    white-space: pre-wrap;
  }
  .ProseMirror-hideselection *::selection {
    background: transparent;
  }
`;
