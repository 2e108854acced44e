import type { Words } from '../../shell/language.js';
import type { Action } from './rich-text.js';

interface RichWords {
  readonly toolbar: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly linkUrl: string;
  readonly setLink: string;
  readonly removeLink: string;
  readonly cancel: string;
}

export const RICH_WORDS: Words<RichWords> = {
  en: {
    toolbar: 'Formatting',
    actions: {
      strong: 'Bold',
      emphasis: 'Italic',
      link: 'Link',
      bulletList: 'List',
      orderedList: 'Numbered list',
      blockquote: 'Quotation',
    },
    linkUrl: 'Address of the link',
    setLink: 'Set link',
    removeLink: 'Remove link',
    cancel: 'Cancel',
  },
  es: {
    toolbar: 'Formato',
    actions: {
      strong: 'Negrita',
      emphasis: 'Cursiva',
      link: 'Enlace',
      bulletList: 'Lista',
      orderedList: 'Lista numerada',
      blockquote: 'Cita',
    },
    linkUrl: 'Dirección del enlace',
    setLink: 'Poner enlace',
    removeLink: 'Quitar enlace',
    cancel: 'Cancelar',
  },
};
