import type { Words } from '../shell/language.js';
import type { TemplateName } from './templates/names.js';

interface StartWords {
  readonly current: (title: string) => string;
  readonly untitled: string;
  readonly goOn: string;
  readonly templates: string;
  readonly template: Readonly<Record<TemplateName, readonly [name: string, use: string]>>;
  readonly file: string;
  readonly fileHint: string;
  readonly chooseFile: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly usePasted: string;
  readonly pasted: string;
  readonly url: string;
  readonly urlLabel: string;
  readonly urlHint: string;
  readonly fetch: string;
  readonly reading: (what: string) => string;
  readonly cancel: string;
  readonly close: string;
  readonly entry: string;
  readonly entries: string;
  readonly reportHeading: (from: string, count: string) => string;
  readonly converted: string;
  readonly notes: string;
  readonly repairs: string;
  readonly repair: (lines: string, was: string, is: string) => string;
  readonly removed: (lines: string, was: string) => string;
  readonly added: (lines: string, is: string) => string;
  readonly onLine: string;
  readonly onLines: string;
  readonly lacksWords: string;
  readonly unsavedHeading: (title: string) => string;
  readonly unsaved: string;
  readonly saveFirst: string;
  readonly openUnsaved: string;
  readonly open: string;
  readonly openNew: string;
  readonly add: (count: string) => string;
  readonly opened: (from: string, count: string) => string;
  readonly entriesAdded: (count: string) => string;
}

export const START_WORDS: Words<StartWords> = {
  en: {
    current: (title) => `You are working on “${title}”.`,
    untitled: 'Untitled campaign',
    goOn: 'Continue writing',
    templates: 'Start with a template',
    template: {
      blank: ['Blank', 'A title only'],
      recap: ['Recap', 'The results of a campaign: highlights, people, posts, events'],
      'event-week': ['Event week', 'Events with times, places and registration'],
      'social-wall': ['Social wall', 'Posts from several networks, side by side'],
      timeline: ['Timeline', 'A history, with dates as exact as you know them'],
    },
    file: 'Open a file',
    fileHint:
      'A campaign file, a spreadsheet (XLSX, CSV, TSV), a calendar (ICS), a feed (RSS, Atom, JSON), a TimelineJS file, or a zip from the studio. You can also drop it anywhere on this page.',
    chooseFile: 'Choose a file',
    paste: 'Paste content',
    pasteLabel: 'A table, a post or an embed code',
    pasteHint:
      'Paste rows and their header from Excel or Google Sheets, the address of a post, or an embed code from a network.',
    usePasted: 'Use this',
    pasted: 'pasted text',
    url: 'Read a web address',
    urlLabel: 'Address of a feed or file',
    urlHint: 'A feed, a published sheet (CSV), or a profile on Bluesky or Mastodon. Your browser reads it once.',
    fetch: 'Read',
    reading: (what) => `Reading ${what}…`,
    cancel: 'Cancel',
    close: 'Close',
    entry: 'entry',
    entries: 'entries',
    reportHeading: (from, count) => `${from}: ${count}`,
    converted: 'Your file stays unchanged. The studio makes a campaign file from it.',
    notes: 'Left out or uncertain',
    repairs: 'The file had errors. These were corrected:',
    repair: (lines, was, is) => `${lines}: ${was} became ${is}`,
    removed: (lines, was) => `${lines}: ${was} was removed`,
    added: (lines, is) => `${lines}: ${is} was added`,
    onLine: 'Line',
    onLines: 'Lines',
    lacksWords: 'The address does not contain the text of the post. Copy the text from the post into the entry.',
    unsavedHeading: (title) => `“${title}” has unsaved changes.`,
    unsaved: 'You will lose them if you open something else without saving.',
    saveFirst: 'Save them first',
    openUnsaved: 'Open without saving',
    open: 'Open',
    openNew: 'Open as a new campaign',
    add: (count) => `Add ${count} to this campaign`,
    opened: (from, count) => `${from} is open: ${count}.`,
    entriesAdded: (count) => `${count} added.`,
  },
  es: {
    current: (title) => `Está trabajando en «${title}».`,
    untitled: 'Campaña sin título',
    goOn: 'Continuar escribiendo',
    templates: 'Comenzar con una plantilla',
    template: {
      blank: ['En blanco', 'Solo un título'],
      recap: ['Resumen', 'Los resultados de una campaña: logros, personas, publicaciones, eventos'],
      'event-week': ['Semana de eventos', 'Eventos con hora, lugar e inscripción'],
      'social-wall': ['Muro social', 'Publicaciones de varias redes, una junto a otra'],
      timeline: ['Cronología', 'Una historia, con fechas tan exactas como las conozca'],
    },
    file: 'Abrir un archivo',
    fileHint:
      'Un archivo de campaña, una hoja de cálculo (XLSX, CSV, TSV), un calendario (ICS), un feed (RSS, Atom, JSON), un archivo de TimelineJS o un zip del estudio. También puede soltarlo en cualquier parte de esta página.',
    chooseFile: 'Elegir un archivo',
    paste: 'Pegar contenido',
    pasteLabel: 'Una tabla, una publicación o un código para insertar',
    pasteHint:
      'Pegue filas de Excel o Google Sheets con su encabezado, la dirección de una publicación o el código para insertar de una red.',
    usePasted: 'Usar esto',
    pasted: 'texto pegado',
    url: 'Leer una dirección web',
    urlLabel: 'Dirección de un feed o archivo',
    urlHint: 'Un feed, una hoja publicada (CSV) o un perfil de Bluesky o Mastodon. Su navegador lo lee una vez.',
    fetch: 'Leer',
    reading: (what) => `Leyendo ${what}…`,
    cancel: 'Cancelar',
    close: 'Cerrar',
    entry: 'entrada',
    entries: 'entradas',
    reportHeading: (from, count) => `${from}: ${count}`,
    converted: 'Su archivo no cambia. El estudio crea a partir de él un archivo de campaña.',
    notes: 'Omitido o dudoso',
    repairs: 'El archivo tenía errores. Se corrigieron estos:',
    repair: (lines, was, is) => `${lines}: ${was} se cambió por ${is}`,
    removed: (lines, was) => `${lines}: se quitó ${was}`,
    added: (lines, is) => `${lines}: se agregó ${is}`,
    onLine: 'Línea',
    onLines: 'Líneas',
    lacksWords: 'La dirección no contiene el texto de la publicación. Copie el texto de la publicación a la entrada.',
    unsavedHeading: (title) => `«${title}» tiene cambios sin guardar.`,
    unsaved: 'Los perderá si abre otra cosa sin guardar.',
    saveFirst: 'Guardarlos primero',
    openUnsaved: 'Abrir sin guardar',
    open: 'Abrir',
    openNew: 'Abrir como campaña nueva',
    add: (count) => `Agregar ${count} a esta campaña`,
    opened: (from, count) => `Se abrió ${from}: ${count}.`,
    entriesAdded: (count) => `Se agregaron ${count}.`,
  },
};
