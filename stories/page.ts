/** The page around a story, as the toolbars choose it: Storybook and the tests dress it alike. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** The style sheets of host pages, by what `host` says; their addresses are relative to the page of the story. */
export const HOST_SHEETS: Readonly<Record<string, string>> = {
  uswds: 'host/uswds/css/uswds.min.css',
  bootstrap: 'host/bootstrap/css/bootstrap.min.css',
  hostile: 'host/hostile.css',
};

/** What the toolbars choose. */
export interface PageGlobals {
  readonly theme?: string;
  readonly language?: string;
  /** A name of `HOST_SHEETS`; a bare page without it. */
  readonly host?: string;
  /** The width of a frame around the story, in pixels; as wide as there is room without it. */
  readonly width?: string;
}

/** The toolbars, for Storybook. */
export const globalTypes = {
  theme: toolbar('Colours of the page', 'contrast', { light: 'Light', dark: 'Dark' }),
  language: toolbar('Language and direction of the page', 'globe', {
    en: 'English',
    es: 'Español',
    ar: 'العربية (right to left)',
  }),
  host: toolbar('Styles of the page around the elements', 'browser', {
    bare: 'Bare page',
    uswds: 'U.S. Web Design System',
    bootstrap: 'Bootstrap',
    hostile: 'Hostile styles',
  }),
  width: toolbar('A frame around the story', 'ruler', {
    full: 'Full width',
    320: '320 px',
    640: '640 px',
    1280: '1280 px',
  }),
};

export const initialGlobals = { theme: 'light', language: 'en', host: 'bare', width: 'full' };

function toolbar(description: string, icon: string, titles: Readonly<Record<string, string>>): object {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }));
  // Objects list keys that are numbers first; what is chosen at first stands first.
  items.sort((one, other) => Number(other.value === 'full') - Number(one.value === 'full'));
  return { description, toolbar: { icon, dynamicTitle: true, items } };
}

/** Gives the page its colours, its language and the styles of a host; resolves when these are there. */
export async function dressPage({ theme = 'light', language = 'en', host = 'bare' }: PageGlobals): Promise<void> {
  const { documentElement, head } = document;
  documentElement.dataset['theme'] = theme;
  // Bootstrap has its own word for the same.
  documentElement.dataset['bsTheme'] = theme;
  documentElement.lang = language;
  documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const address = HOST_SHEETS[host] ?? '';
  const sheet = head.querySelector<HTMLLinkElement>('link[data-host]');
  if ((sheet?.getAttribute('href') ?? '') === address) return;
  sheet?.remove();
  if (!address) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  link.dataset['host'] = host;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    head.append(link);
  });
}

/**
 * Dresses the page and puts a frame around the story. On a page of documentation, the styles of a host and the frame are
 * left out: there they would dress the documentation too.
 */
export const onPage: Decorator = (story, { globals, viewMode }) => {
  const { host, width, ...others } = globals as PageGlobals;
  const isAlone = viewMode !== 'docs';
  void dressPage(isAlone && host ? { ...others, host } : others);
  return isAlone && width && width !== 'full'
    ? html`<div class="frame frame-${width}">${story()}</div>`
    : html`${story()}`;
};
