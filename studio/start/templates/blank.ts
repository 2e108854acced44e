import type { Template } from './template.js';

/** A campaign without entries, whose title the user writes first. */
export const blank: Template = {
  settings: { element: 'campaign', attributes: {} },
  feed: (language) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: '',
    language: language === 'es' ? 'es-US' : 'en-US',
    items: [],
  }),
};
