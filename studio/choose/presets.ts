import type { Settings } from '../draft/settings.js';

type Tokens = Settings['tokens'];

/** A look to start from. */
export interface Preset {
  readonly name: 'default' | 'uswds' | 'plain' | 'contrast';
  readonly tokens: Tokens;
  readonly variant: string | undefined;
}

const both = (tokens: Readonly<Record<string, string>>): Tokens => ({ light: tokens, dark: tokens });

const merged = (one: Tokens, other: Tokens): Tokens => ({
  light: { ...one.light, ...other.light },
  dark: { ...one.dark, ...other.dark },
});

/** The defaults of src/theme/themes/uswds.css, for sites that can't link that file. */
const USWDS: Tokens = merged(
  {
    light: {
      '--cx-ink': '#1b1b1b',
      '--cx-muted': '#565c65',
      '--cx-surface': '#fff',
      '--cx-fill': '#f7f9fa',
      '--cx-line': '#dfe1e2',
      '--cx-link': '#005ea2',
      '--cx-accent': '#005ea2',
    },
    dark: {
      '--cx-ink': '#fff',
      '--cx-muted': '#dfe1e2',
      '--cx-surface': '#3d4551',
      '--cx-fill': '#2d2e2f',
      '--cx-line': '#71767a',
      '--cx-link': '#dfe1e2',
      '--cx-accent': '#97d4ea',
    },
  },
  both({
    '--cx-focus': '#2491ff',
    '--cx-focus-width': '0.25em',
    '--cx-space': '1.2em',
    '--cx-line-width': '0.125em',
    '--cx-radius': '0.5em',
    '--cx-heading-font-family': 'Merriweather Web, Georgia, Cambria, Times New Roman, Times, serif',
  }),
);

const CONTRAST: Tokens = merged(
  {
    light: {
      '--cx-ink': '#000000',
      '--cx-muted': '#000000',
      '--cx-surface': '#ffffff',
      '--cx-fill': '#ffffff',
      '--cx-line': '#000000',
      '--cx-link': '#00316b',
      '--cx-accent': '#00316b',
      '--cx-focus': '#b50909',
    },
    dark: {
      '--cx-ink': '#ffffff',
      '--cx-muted': '#ffffff',
      '--cx-surface': '#000000',
      '--cx-fill': '#000000',
      '--cx-line': '#ffffff',
      '--cx-link': '#b8dcff',
      '--cx-accent': '#b8dcff',
      '--cx-focus': '#ffbe2e',
    },
  },
  both({ '--cx-line-width': '0.125em' }),
);

const NONE = both({});

/** Looks to start from. */
export const PRESETS: readonly Preset[] = [
  { name: 'default', tokens: NONE, variant: undefined },
  { name: 'uswds', tokens: USWDS, variant: undefined },
  { name: 'plain', tokens: NONE, variant: 'plain' },
  { name: 'contrast', tokens: CONTRAST, variant: undefined },
];
