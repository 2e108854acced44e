import type { Way } from '../page/snippets.js';
import type { Words } from '../shell/language.js';

/** When to choose each way to publish. */
export const WAY_WORDS: Words<Readonly<Record<Way, string>>> = {
  en: {
    element: 'Choose this if you can edit the HTML of the page.',
    'data-cx': 'Choose this if your editor removes unknown HTML elements.',
    link: 'Choose this if your editor keeps only links.',
    frame: 'Choose this if your system allows only frames.',
    wordpress: 'Choose this if you can edit the WordPress theme.',
    drupal: 'Choose this if you can edit the Drupal theme.',
    react: 'Choose this if the site is built with React.',
    vue: 'Choose this if the site is built with Vue.',
    svelte: 'Choose this if the site is built with Svelte.',
  },
  es: {
    element: 'Elija esto si puede editar el HTML de la página.',
    'data-cx': 'Elija esto si su editor quita los elementos HTML desconocidos.',
    link: 'Elija esto si su editor conserva solo enlaces.',
    frame: 'Elija esto si su sistema permite solo marcos.',
    wordpress: 'Elija esto si puede editar el tema de WordPress.',
    drupal: 'Elija esto si puede editar el tema de Drupal.',
    react: 'Elija esto si el sitio está hecho con React.',
    vue: 'Elija esto si el sitio está hecho con Vue.',
    svelte: 'Elija esto si el sitio está hecho con Svelte.',
  },
};
