declare module 'html-to-text' {
  /** Converts HTML to plain text; https://github.com/html-to-text/node-html-to-text has the options. */
  export function convert(html: string, options?: object): string;
}
