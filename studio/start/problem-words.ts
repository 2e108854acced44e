import type { Words } from '../shell/language.js';
import type { StartProblem } from './opened.js';

/** Messages about files that can't be opened, each with the fix. */
interface ProblemWords {
  readonly heading: string;
  readonly unchanged: string;
  readonly plain: Readonly<Record<Exclude<StartProblem['code'], 'too-large' | 'syntax' | 'unreadable'>, string>>;
  readonly tooLarge: (megabytes: string, limit: string) => string;
  readonly syntax: string;
  readonly unreadable: string;
  readonly line: (line: number, column: number) => string;
  readonly openInTab: string;
}

const FEEDS_EN = 'Open a campaign file, a spreadsheet (XLSX or CSV), a calendar (ICS), or a feed (RSS, Atom, JSON).';
const FEEDS_ES =
  'Abra un archivo de campaña, una hoja de cálculo (XLSX o CSV), un calendario (ICS) o un feed (RSS, Atom, JSON).';

export const PROBLEM_WORDS: Words<ProblemWords> = {
  en: {
    heading: 'This could not be opened',
    unchanged: 'Nothing has changed.',
    plain: {
      empty: 'There is nothing in this file. If you expected content, save it again in the program that made it.',
      word: 'This is a Word document. Start with a template, then paste your text into the entries. If it contains a table, copy the table and paste it below.',
      'word-text':
        'This is text from a word processor. Start with a template, then paste the text into an entry: bold, links and lists are kept.',
      'old-office':
        'This file is from an old Office program. Save a spreadsheet as XLSX, or copy the table and paste it below.',
      powerpoint: 'This is a PowerPoint file. Start with a template, then paste your text into the entries.',
      pdf: 'This is a PDF. Start with a template, then paste your text into the entries.',
      picture: 'This is a picture. Open or start a campaign first, then add the picture to one of its entries.',
      zip: 'There is no campaign file in this zip. Choose a zip that the studio made, or unzip this one and choose a file from it.',
      binary: `The studio can't read this kind of file. ${FEEDS_EN}`,
      config: 'This is the config of the command "pull". Open the campaign file that "pull" writes instead.',
      'hide-list': 'This is a list of hidden entries. Open the campaign file from the same folder instead.',
      'no-post': 'There is no post in this code. Copy the embed code of one post, or paste the address of the post.',
      'code-missing': 'A part of the studio could not be loaded. Check your connection, and try again.',
      address: 'This is not a web address. Write one such as https://agency.example/feed.xml.',
      text: `This is plain text. To use the text, start with a template and paste it into an entry. ${FEEDS_EN}`,
      network:
        'Either the site can not be reached, or it does not allow other pages to read this address; a browser can not tell which. Check the address and your connection, or open it in a new tab, save it as a file, and open that file here.',
      insecure:
        'Addresses that begin with http: are not encrypted, so the studio does not read them. Try https:, or save it as a file and open that file here.',
    },
    tooLarge: (megabytes, limit) =>
      `It is ${megabytes} MB; pages read at most ${limit} MB. Remove older entries, or put pictures into separate files.`,
    syntax: 'This file is damaged, and it is not clear what was meant. Correct these lines in a text editor:',
    unreadable: 'The studio can read this kind of file, but not this one:',
    line: (line, column) => `Line ${line}, character ${column}:`,
    openInTab: 'Open the address in a new tab',
  },
  es: {
    heading: 'No se pudo abrir',
    unchanged: 'No cambió nada.',
    plain: {
      empty: 'Este archivo está vacío. Si esperaba contenido, guárdelo de nuevo en el programa que lo creó.',
      word: 'Este es un documento de Word. Comience con una plantilla y pegue su texto en las entradas. Si contiene una tabla, cópiela y péguela abajo.',
      'word-text':
        'Este es texto de un procesador de textos. Comience con una plantilla y péguelo en una entrada: se conservan negritas, enlaces y listas.',
      'old-office':
        'Este archivo es de un programa antiguo de Office. Guarde una hoja de cálculo como XLSX, o copie la tabla y péguela abajo.',
      powerpoint: 'Este es un archivo de PowerPoint. Comience con una plantilla y pegue su texto en las entradas.',
      pdf: 'Este es un PDF. Comience con una plantilla y pegue su texto en las entradas.',
      picture:
        'Esta es una imagen. Primero abra o comience una campaña; después agregue la imagen a una de sus entradas.',
      zip: 'No hay un archivo de campaña en este zip. Elija un zip creado por el estudio, o descomprima este y elija uno de sus archivos.',
      binary: `El estudio no puede leer este tipo de archivo. ${FEEDS_ES}`,
      config: 'Esta es la configuración del comando "pull". Abra el archivo de campaña que escribe ese comando.',
      'hide-list': 'Esta es una lista de entradas ocultas. Abra el archivo de campaña de la misma carpeta.',
      'no-post':
        'No hay una publicación en este código. Copie el código para insertar una publicación o pegue su dirección.',
      'code-missing': 'No se pudo cargar una parte del estudio. Revise su conexión e intente de nuevo.',
      address: 'Esta no es una dirección web. Escriba una como https://agency.example/feed.xml.',
      text: `Este es texto sin formato. Para usarlo, comience con una plantilla y péguelo en una entrada. ${FEEDS_ES}`,
      network:
        'No se puede llegar al sitio, o el sitio no permite que otras páginas lean esta dirección; el navegador no puede saber cuál de las dos. Revise la dirección y su conexión, o ábrala en otra pestaña, guárdela como archivo y abra ese archivo aquí.',
      insecure:
        'Las direcciones que comienzan con http: no están cifradas, por eso el estudio no las lee. Pruebe con https: o guárdela como archivo y abra ese archivo aquí.',
    },
    tooLarge: (megabytes, limit) =>
      `Ocupa ${megabytes} MB; las páginas leen como máximo ${limit} MB. Quite entradas antiguas o ponga las imágenes en archivos aparte.`,
    syntax:
      'Este archivo está dañado y no está claro qué se quiso escribir. Corrija estas líneas en un editor de texto:',
    unreadable: 'El estudio puede leer este tipo de archivo, pero no este:',
    line: (line, column) => `Línea ${line}, carácter ${column}:`,
    openInTab: 'Abrir la dirección en otra pestaña',
  },
};
