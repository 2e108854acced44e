import type { EntryType } from '../../src/model/types.js';
import type { Words } from '../shell/language.js';

interface TypeWords {
  readonly name: string;
  /** The accessible name of the button that adds one. */
  readonly add: string;
  readonly about: string;
  readonly untitled: string;
}

interface WriteWords {
  readonly types: Readonly<Record<EntryType, TypeWords>>;
  readonly about: string;
  readonly aboutHint: string;
  readonly entries: string;
  readonly addEntry: string;
  readonly none: string;
  readonly search: string;
  readonly noMatch: string;
  readonly range: (from: number, to: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly back: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly duplicate: string;
  readonly delete: string;
  readonly added: (name: string) => string;
  readonly duplicated: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly deletedEntry: (name: string) => string;
  readonly movedTo: (place: number, all: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly more: string;
  readonly moreAbout: (name: string) => string;
  readonly otherData: string;
  readonly otherDataHint: string;
  readonly notAnEntry: string;
  readonly notAnEntryHint: string;
  readonly notAList: string;
  readonly remove: string;
  readonly up: string;
  readonly down: string;
}

export const WRITE_WORDS: Words<WriteWords> = {
  en: {
    types: {
      highlight: {
        name: 'Highlight',
        add: 'Add highlight',
        about: 'Something that an agency did',
        untitled: 'Untitled highlight',
      },
      spotlight: {
        name: 'Person',
        add: 'Add person',
        about: 'A person with a portrait and a quotation',
        untitled: 'Unnamed person',
      },
      post: {
        name: 'Post',
        add: 'Add post',
        about: 'A post from a social network',
        untitled: 'Empty post',
      },
      event: {
        name: 'Event',
        add: 'Add event',
        about: 'Something to attend, in person or online',
        untitled: 'Untitled event',
      },
      milestone: {
        name: 'Milestone',
        add: 'Add milestone',
        about: 'A date in the history of the campaign',
        untitled: 'Untitled milestone',
      },
    },
    about: 'About the campaign',
    aboutHint: 'Title, dates, picture, hashtag, channels, figures',
    entries: 'Entries',
    addEntry: 'Add an entry',
    none: 'No entries yet. Choose a type below to add the first one.',
    search: 'Find an entry',
    noMatch: 'No entry contains these words.',
    range: (from, to, all) => `${from} to ${to} of ${all}`,
    previous: 'Previous entries',
    next: 'Next entries',
    back: 'Back to list',
    moveUp: 'Move up',
    moveDown: 'Move down',
    duplicate: 'Duplicate',
    delete: 'Delete',
    added: (name) => `${name}: added at the end of the list.`,
    duplicated: (name) => `Duplicated “${name}”. This is the copy.`,
    deleted: (name) => `Deleted “${name}”. Undo brings it back.`,
    deletedEntry: (name) => `Deleted: ${name}`,
    movedTo: (place, all) => `Moved to position ${place} of ${all}.`,
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    more: 'More fields',
    moreAbout: (name) => `More: ${name}`,
    otherData: 'Other data kept in the file',
    otherDataHint: 'These keys have no field here. They stay in the file unchanged:',
    notAnEntry: 'Not an entry',
    notAnEntryHint: 'Pages can’t show this part of the file. Delete it, or write an entry instead:',
    notAList: 'The file has this value in place of a list. If you add to the list, it replaces the value:',
    remove: 'Remove',
    up: 'Up',
    down: 'Down',
  },
  es: {
    types: {
      highlight: {
        name: 'Logro',
        add: 'Agregar logro',
        about: 'Algo que hizo una agencia',
        untitled: 'Logro sin título',
      },
      spotlight: {
        name: 'Persona',
        add: 'Agregar persona',
        about: 'Una persona con retrato y cita',
        untitled: 'Persona sin nombre',
      },
      post: {
        name: 'Publicación',
        add: 'Agregar publicación',
        about: 'Una publicación de una red social',
        untitled: 'Publicación vacía',
      },
      event: {
        name: 'Evento',
        add: 'Agregar evento',
        about: 'Algo a lo que se puede asistir, en persona o en línea',
        untitled: 'Evento sin título',
      },
      milestone: {
        name: 'Hito',
        add: 'Agregar hito',
        about: 'Una fecha en la historia de la campaña',
        untitled: 'Hito sin título',
      },
    },
    about: 'Sobre la campaña',
    aboutHint: 'Título, fechas, imagen, hashtag, canales, cifras',
    entries: 'Entradas',
    addEntry: 'Agregar una entrada',
    none: 'Todavía no hay entradas. Elija abajo un tipo para agregar la primera.',
    search: 'Buscar una entrada',
    noMatch: 'Ninguna entrada contiene estas palabras.',
    range: (from, to, all) => `${from} a ${to} de ${all}`,
    previous: 'Entradas anteriores',
    next: 'Entradas siguientes',
    back: 'Volver a la lista',
    moveUp: 'Subir',
    moveDown: 'Bajar',
    duplicate: 'Duplicar',
    delete: 'Eliminar',
    added: (name) => `${name}: se agregó al final de la lista.`,
    duplicated: (name) => `Se duplicó «${name}». Esta es la copia.`,
    deleted: (name) => `Se eliminó «${name}». Puede recuperarla con Deshacer.`,
    deletedEntry: (name) => `Se eliminó: ${name}`,
    movedTo: (place, all) => `Se movió a la posición ${place} de ${all}.`,
    errors: (count) => (count === 1 ? '1 error' : `${count} errores`),
    warnings: (count) => (count === 1 ? '1 advertencia' : `${count} advertencias`),
    more: 'Más campos',
    moreAbout: (name) => `Más: ${name}`,
    otherData: 'Otros datos que conserva el archivo',
    otherDataHint: 'Estas claves no tienen campo aquí. Permanecen en el archivo sin cambios:',
    notAnEntry: 'No es una entrada',
    notAnEntryHint:
      'Las páginas no pueden mostrar esta parte del archivo. Elimínela o escriba una entrada en su lugar:',
    notAList: 'El archivo tiene este valor en lugar de una lista. Si agrega algo a la lista, esta reemplaza el valor:',
    remove: 'Quitar',
    up: 'Subir',
    down: 'Bajar',
  },
};
