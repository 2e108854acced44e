import type { Words } from './language.js';

interface DraftWords {
  readonly keep: string;
  readonly kept: (time: string) => string;
  readonly forget: string;
  readonly forgotten: string;
  readonly failed: (reason: string) => string;
  readonly taken: string;
  readonly found: (title: string, when: string) => string;
  readonly foundHeading: string;
  readonly elsewhere: string;
  readonly goOn: string;
  readonly takeOver: string;
  readonly copy: string;
  readonly untitled: string;
}

export const DRAFT_WORDS: Words<DraftWords> = {
  en: {
    keep: 'Keep a draft in this browser',
    kept: (time) => `Draft kept at ${time}.`,
    forget: 'Forget the draft',
    forgotten: 'The draft is deleted from this browser. Your work is still open here.',
    failed: (reason) => `The browser did not keep the draft: ${reason} Save your work as a file.`,
    taken:
      'Another tab has taken over the draft. This tab has a copy that is no longer kept. Save it as a file if you need it.',
    found: (title, when) => `“${title}”, last changed ${when}.`,
    foundHeading: 'There is a draft in this browser',
    elsewhere: 'The draft is open in another tab. Only one tab at a time can keep it.',
    goOn: 'Continue with the draft',
    takeOver: 'Take over the draft in this tab',
    copy: 'Open a copy',
    untitled: 'Untitled campaign',
  },
  es: {
    keep: 'Conservar un borrador en este navegador',
    kept: (time) => `Borrador guardado a las ${time}.`,
    forget: 'Olvidar el borrador',
    forgotten: 'Se eliminó el borrador de este navegador. Su trabajo sigue abierto aquí.',
    failed: (reason) => `El navegador no conservó el borrador: ${reason} Guarde su trabajo como archivo.`,
    taken:
      'Otra pestaña se hizo cargo del borrador. Esta pestaña tiene una copia que ya no se conserva. Guárdela como archivo si la necesita.',
    found: (title, when) => `«${title}», última modificación: ${when}.`,
    foundHeading: 'Hay un borrador en este navegador',
    elsewhere: 'El borrador está abierto en otra pestaña. Solo una pestaña a la vez puede conservarlo.',
    goOn: 'Continuar con el borrador',
    takeOver: 'Continuar con el borrador en esta pestaña',
    copy: 'Abrir una copia',
    untitled: 'Campaña sin título',
  },
};
