/**
 * Messages of frame.html in place of content. They are not among the others, because the script tag does not need them;
 * each comment is a brief for translators.
 */
export interface FrameMessages {
  /** In a frame whose URL names no feed. */
  readonly nothing: string;
  /** Where the site that serves the frame does not allow the URL of the content. "Site" is that website. */
  readonly refused: string;
  /** Where the frame can't show its content for a technical reason. */
  readonly failed: string;
  /** On the page of the frame when it is opened by itself, not inside another page. Two short sentences. */
  readonly alone: string;
}

export const en: FrameMessages = {
  nothing: 'There is nothing to show here.',
  refused: 'This content can’t be shown here, because this site does not allow its address.',
  failed: 'This content can’t be shown here.',
  alone: 'This page shows content inside other pages. It shows nothing by itself.',
};

export const es: FrameMessages = {
  nothing: 'Aquí no hay nada que mostrar.',
  refused: 'Este contenido no se puede mostrar aquí porque este sitio no permite su dirección.',
  failed: 'Este contenido no se puede mostrar aquí.',
  alone: 'Esta página muestra contenido dentro de otras páginas. Por sí sola no muestra nada.',
};
