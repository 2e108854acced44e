import type { Words } from '../../shell/language.js';

interface WidgetWords {
  readonly none: string;
  readonly day: string;
  readonly dayAndTime: string;
  readonly here: string;
  readonly addTag: string;
  readonly newTag: string;
  readonly removeTag: (tag: string) => string;
  readonly choose: string;
  readonly chooseRelated: string;
  readonly related: (count: number) => string;
  readonly search: string;
  readonly tooMany: (count: number) => string;
  readonly done: string;
  readonly cancel: string;
  readonly decorative: string;
  readonly decorativeHint: string;
  readonly chooseFile: string;
  readonly otherFile: string;
  readonly addPicture: string;
  readonly reading: string;
  readonly tooLarge: (megabytes: string, limit: string) => string;
  readonly shrink: string;
  readonly shrinking: string;
  readonly cannotShrink: string;
  readonly notRead: string;
  readonly svg: string;
  readonly needsHttps: string;
  readonly elsewhere: string;
  readonly missingFile: string;
  readonly describe: string;
  readonly useFormatting: string;
  readonly formattingHint: string;
  readonly plainVersion: string;
  readonly plainVersionHint: string;
  readonly linksFromNetwork: string;
  readonly leavesOut: (names: string) => string;
  readonly postUrl: string;
  readonly postUrlHint: string;
  readonly filled: (names: string) => string;
}

export const WIDGET_WORDS: Words<WidgetWords> = {
  en: {
    none: 'Not set',
    day: 'Choose a day',
    dayAndTime: 'Choose day and time',
    here: 'where you are',
    addTag: 'Add tag',
    newTag: 'New tag',
    removeTag: (tag) => `Remove tag ${tag}`,
    choose: 'Choose entries',
    chooseRelated: 'Choose related entries',
    related: (count) => (count === 1 ? '1 entry chosen' : `${count} entries chosen`),
    search: 'Find an entry',
    tooMany: (count) => `${count} more. Type part of the title to find them.`,
    done: 'Done',
    cancel: 'Cancel',
    decorative: 'This picture is decorative',
    decorativeHint: 'The picture adds nothing to the text. Screen readers skip it.',
    chooseFile: 'Choose a file',
    otherFile: 'Choose another file',
    addPicture: 'Add a picture',
    reading: 'Reading the picture…',
    tooLarge: (megabytes, limit) => `The picture is ${megabytes} MB; the limit is ${limit} MB.`,
    shrink: 'Make it smaller',
    shrinking: 'Making it smaller…',
    cannotShrink:
      'The browser can’t read the picture. Save it as a JPEG of at most 4,000 pixels on each side, then choose that file.',
    notRead: 'The picture was not added:',
    svg: 'An SVG file can hold scripts. Save it as PNG, then choose that file.',
    needsHttps: 'To add files, open the studio at an https address or on this computer.',
    elsewhere: 'This picture is on another site, so it is not shown here.',
    missingFile: 'This file is not part of the draft, so it is not shown here.',
    describe: 'Add a description',
    useFormatting: 'Use formatting',
    formattingHint: 'Plain text. An empty line starts a new paragraph; addresses become links.',
    plainVersion: 'Plain-text version',
    plainVersionHint: 'For other feed readers. Pages show the text above.',
    linksFromNetwork:
      'The network marked links in this text. If you change the text, only addresses and hashtags in it become links.',
    leavesOut: (names) =>
      `Pages leave out parts of this text: ${names}. They stay in the file until you change the text.`,
    postUrl: 'Address or embed code of the post',
    postUrlHint: 'Paste the address of the post, or the code that the network offers under “Embed”.',
    filled: (names) => `Filled in: ${names}.`,
  },
  es: {
    none: 'Sin definir',
    day: 'Elegir un día',
    dayAndTime: 'Elegir día y hora',
    here: 'donde usted está',
    addTag: 'Agregar etiqueta',
    newTag: 'Etiqueta nueva',
    removeTag: (tag) => `Quitar la etiqueta ${tag}`,
    choose: 'Elegir entradas',
    chooseRelated: 'Elegir entradas relacionadas',
    related: (count) => (count === 1 ? '1 entrada elegida' : `${count} entradas elegidas`),
    search: 'Buscar una entrada',
    tooMany: (count) => `${count} más. Escriba parte del título para encontrarlas.`,
    done: 'Listo',
    cancel: 'Cancelar',
    decorative: 'Esta imagen es decorativa',
    decorativeHint: 'La imagen no agrega nada al texto. Los lectores de pantalla la omiten.',
    chooseFile: 'Elegir un archivo',
    otherFile: 'Elegir otro archivo',
    addPicture: 'Agregar una imagen',
    reading: 'Leyendo la imagen…',
    tooLarge: (megabytes, limit) => `La imagen ocupa ${megabytes} MB; el límite es de ${limit} MB.`,
    shrink: 'Reducirla',
    shrinking: 'Reduciendo…',
    cannotShrink:
      'El navegador no puede leer la imagen. Guárdela como JPEG, con 4,000 píxeles por lado como máximo, y elija ese archivo.',
    notRead: 'No se agregó la imagen:',
    svg: 'Un archivo SVG puede contener scripts. Guárdelo como PNG y elija ese archivo.',
    needsHttps: 'Para agregar archivos, abra el estudio en una dirección https o en esta computadora.',
    elsewhere: 'Esta imagen está en otro sitio, por eso no se muestra aquí.',
    missingFile: 'Este archivo no es parte del borrador, por eso no se muestra aquí.',
    describe: 'Agregar una descripción',
    useFormatting: 'Usar formato',
    formattingHint:
      'Texto sin formato. Una línea vacía comienza otro párrafo; las direcciones se convierten en enlaces.',
    plainVersion: 'Versión sin formato',
    plainVersionHint: 'Para otros lectores de noticias. Las páginas muestran el texto de arriba.',
    linksFromNetwork:
      'La red marcó enlaces en este texto. Si cambia el texto, solo sus direcciones y hashtags se convierten en enlaces.',
    leavesOut: (names) =>
      `Las páginas omiten partes de este texto: ${names}. Permanecen en el archivo hasta que usted cambie el texto.`,
    postUrl: 'Dirección o código para insertar de la publicación',
    postUrlHint: 'Pegue la dirección de la publicación, o el código que la red ofrece para insertarla.',
    filled: (names) => `Se completó: ${names}.`,
  },
};
