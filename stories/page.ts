/** The page around a story, as chosen in the toolbar; Storybook and the tests share it. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inUswds } from './uswds-page.js';

/** Style sheets of host pages by the value of `host`; addresses are relative to the page of the story. */
export const HOST_SHEETS: Readonly<Record<string, readonly string[]>> = {
  uswds: ['host/uswds/css/uswds.min.css', 'host/uswds-theme.css'],
  bootstrap: ['host/bootstrap/css/bootstrap.min.css'],
  hostile: ['host/hostile.css'],
};

/** Choices in the toolbar. */
export interface PageGlobals {
  readonly theme?: string;
  readonly language?: string;
  /** A key of `HOST_SHEETS`; a bare page without it. */
  readonly host?: string;
  /** Width of a frame around the story, in pixels; the full width without it. */
  readonly width?: string;
}

/** The toolbar of Storybook. */
export const globalTypes = {
  theme: toolbar('Colors of the page', 'contrast', { light: 'Light', dark: 'Dark' }),
  language: toolbar('Language and direction of the page', 'globe', {
    en: 'English',
    es: 'Español',
    ar: 'العربية (right to left)',
    fr: 'Français',
    ht: 'Kreyòl ayisyen',
    ko: '한국어',
    pt: 'Português',
    ru: 'Русский',
    tl: 'Tagalog',
    vi: 'Tiếng Việt',
    'zh-Hans': '简体中文',
    'zh-Hant': '繁體中文',
    de: 'Deutsch (long words)',
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
  // Objects list numeric keys first, but the default has to come first.
  items.sort((one, other) => Number(other.value === 'full') - Number(one.value === 'full'));
  return { description, toolbar: { icon, dynamicTitle: true, items } };
}

/** Sets the page's colors, language and host styles; resolves once the style sheet has loaded. */
export async function dressPage({ theme = 'light', language = 'en', host = 'bare' }: PageGlobals): Promise<void> {
  const { documentElement, head } = document;
  documentElement.dataset['theme'] = theme;
  // Bootstrap has an attribute of its own for the same.
  documentElement.dataset['bsTheme'] = theme;
  documentElement.lang = language;
  documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const addresses = HOST_SHEETS[host] ?? [];
  const sheets = [...head.querySelectorAll<HTMLLinkElement>('link[data-host]')];
  if (sheets.map((sheet) => sheet.getAttribute('href')).join() === addresses.join()) return;
  for (const sheet of sheets) sheet.remove();
  await Promise.all(addresses.map((href) => addSheet(href, host)));
}

/** Adds a style sheet of a host page; resolves once it has loaded or failed. */
async function addSheet(href: string, host: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  link.dataset['host'] = host;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/**
 * Sets up the page and puts a frame around the story. On a documentation page there are no host styles and no frame:
 * they would affect the documentation too.
 */
export const onPage: Decorator = (story, { globals, viewMode }) => {
  const { host, width, ...others } = globals as PageGlobals;
  const isAlone = viewMode !== 'docs';
  void dressPage(isAlone && host ? { ...others, host } : others);
  if (!isAlone) return html`${story()}`;
  const page = host === 'uswds' ? inUswds(story()) : story();
  return width && width !== 'full' ? html`<div class="frame frame-${width}">${page}</div>` : html`${page}`;
};
