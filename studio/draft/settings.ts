/** How the campaign is shown. Never its content: settings stand in the URL, which is shared and logged. */
export interface Settings {
  /** The element, without `cx-`. */
  readonly element: string;
  /** Its attributes, as in HTML. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Tokens that differ from the default, by scheme: `{ light: { '--cx-accent': '#005ea2' } }`. */
  readonly tokens: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>;
  /** The folder of the site in which the files will be, such as `/cx/`. */
  readonly base: string;
}

export const DEFAULT_SETTINGS: Settings = {
  element: 'campaign',
  attributes: {},
  tokens: { light: {}, dark: {} },
  base: '/cx/',
};
