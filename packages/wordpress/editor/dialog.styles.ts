import { css } from 'lit';

/** The colors of the studio, light as the editor, and its own size of text: the editor's is 13 px. */
export const colors = css`
  :host {
    color-scheme: light;
    --studio-ink: #1b1b1b;
    --studio-muted: #565c65;
    --studio-page: #f7f9fa;
    --studio-surface: #fff;
    --studio-line: #dfe1e2;
    --studio-border: #71767a;
    --studio-accent: #005ea2;
    --studio-on-accent: #fff;
    --studio-link: #005ea2;
    --studio-hover: #e7f2fa;
    --studio-focus: #2491ff;
    --studio-error: #b50909;
    --studio-warning: #c2850c;
    --studio-good: #00783e;
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
`;
