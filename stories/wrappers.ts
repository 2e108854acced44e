import type { Decorator } from '@storybook/web-components-vite';
import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { LOADING } from '../src/loading/store.js';
import { campaignContext } from '../src/elements/shared/context.js';

/** A part of the page in Spanish. */
export const inSpanish: Decorator = (story) => html`<div lang="es">${story()}</div>`;

/** A part of the page in a language that is written from right to left. */
export const inArabic: Decorator = (story) => html`<div lang="ar" dir="rtl">${story()}</div>`;

/** As narrow as the narrowest phone, or as a page at 400 %. */
export const narrow: Decorator = (story) => html`<div class="narrow">${story()}</div>`;

/** Inside a campaign whose feed never arrives. */
export const whileLoading: Decorator = (story) => {
  const page = document.createElement('div');
  new ContextProvider(page, { context: campaignContext, initialValue: { content: LOADING, headingLevel: 2 } });
  const drawn = story();
  if (drawn instanceof Node) page.append(drawn);
  return page;
};
