/** Messages of the frame in place of content, in a file of their own because the script tag does not need them. */
const en = {
  nothing: 'There is nothing to show here.',
  refused: 'This content can’t be shown here, because this site does not allow its address.',
  failed: 'This content can’t be shown here.',
  alone: 'This page shows content inside other pages. It shows nothing by itself.',
};

const es: typeof en = {
  nothing: 'Aquí no hay nada que mostrar.',
  refused: 'Este contenido no se puede mostrar aquí porque este sitio no permite su dirección.',
  failed: 'Este contenido no se puede mostrar aquí.',
  alone: 'Esta página muestra contenido dentro de otras páginas. Por sí sola no muestra nada.',
};

/** Returns the frame's messages and their language: Spanish for Spanish, otherwise English. */
export function wordsIn(language: string): { readonly lang: string; readonly words: typeof en } {
  return /^es\b/i.test(language) ? { lang: 'es', words: es } : { lang: 'en', words: en };
}

export type FrameWords = keyof typeof en;
