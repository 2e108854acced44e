import type { Language, Words } from '../shell/language.js';
import type { Publication } from './publication.js';

interface ReadmeWords {
  readonly title: (title: string) => string;
  readonly steps: readonly string[];
  readonly files: string;
  readonly about: Readonly<Record<string, string>>;
  readonly campaign: string;
  readonly change: string;
}

const README: Words<ReadmeWords> = {
  en: {
    title: (title) => `${title}: how to publish it`,
    steps: [
      'Upload all files of this folder to one folder of your website. Keep their names.',
      'Open index.html on your website. It shows the campaign.',
      'To put the campaign into another page, copy the code from the studio ("Publish").',
      'Ask the people who run your website to send the line in policy.txt as a header with the page. The page also has it as a meta tag; the header protects the page better.',
      'Add the text in privacy.txt to the privacy page of your website.',
    ],
    files: 'The files',
    about: {
      'index.html': 'the page; its text is readable without scripts too',
      'page.css': 'its colors, and the space that it reserves while it loads',
      'cx-widgets.js': 'the script that shows the campaign',
      'cx-cards.js': 'a smaller script, which is enough for this page',
      'locales/es.js': 'Spanish messages for the smaller script',
      'cx-static.css': 'the look without scripts',
      'frame.html': 'the page for systems that allow frames only, with frame.js',
      'frame.js': 'its script',
      'frame-parent.js': 'sets the height of the frame',
      'integrity.json': 'a hash of each script, which lets a browser refuse a changed file',
      'policy.txt': 'the security policy',
      'design.txt': 'your design, for the studio',
      'privacy.txt': 'text for your privacy page',
      'LICENSES.md': 'licenses of the scripts',
    },
    campaign:
      'the words of the campaign. To change them, open the zip in the studio: it has your pictures and colors, too',
    change: 'After you change the campaign, publish all files again: index.html contains its text of today.',
  },
  es: {
    title: (title) => `${title}: cómo publicarla`,
    steps: [
      'Suba todos los archivos de esta carpeta a una carpeta de su sitio web. No cambie sus nombres.',
      'Abra index.html en su sitio web. Muestra la campaña.',
      'Para poner la campaña en otra página, copie el código del estudio («Publicar»).',
      'Pida a quienes administran su sitio web que envíen la línea de policy.txt como encabezado de la página. La página también la tiene como etiqueta meta; el encabezado la protege mejor.',
      'Agregue el texto de privacy.txt a la página de privacidad de su sitio web.',
    ],
    files: 'Los archivos',
    about: {
      'index.html': 'la página; su texto se lee también sin scripts',
      'page.css': 'sus colores y el espacio que reserva mientras se carga',
      'cx-widgets.js': 'el script que muestra la campaña',
      'cx-cards.js': 'un script más pequeño, que basta para esta página',
      'locales/es.js': 'los mensajes en español para el script más pequeño',
      'cx-static.css': 'el aspecto sin scripts',
      'frame.html': 'la página para sistemas que solo permiten marcos, con frame.js',
      'frame.js': 'su script',
      'frame-parent.js': 'ajusta la altura del marco',
      'integrity.json': 'un hash de cada script, que permite al navegador rechazar un archivo modificado',
      'policy.txt': 'la política de seguridad',
      'design.txt': 'su diseño, para el estudio',
      'privacy.txt': 'texto para su página de privacidad',
      'LICENSES.md': 'licencias de los scripts',
    },
    campaign:
      'las palabras de la campaña. Para cambiarlas, abra el zip en el estudio: también tiene sus imágenes y colores',
    change: 'Después de cambiar la campaña, publique todos los archivos de nuevo: index.html contiene el texto de hoy.',
  },
};

/** The written files, in the order of the text. */
const WRITTEN = ['index.html', 'page.css', 'policy.txt', 'privacy.txt', 'design.txt'];

/** Returns the text that explains the folder to somebody who has never published a page. */
export function readmeText(publication: Publication, language: Language, release: readonly string[] = []): string {
  const words = README[language];
  const title = words.title(publication.campaign.title ?? publication.name);
  const lines = [...WRITTEN, ...release].flatMap((file) =>
    words.about[file] ? [`- ${file}: ${words.about[file]}`] : [],
  );
  return [
    title,
    '='.repeat(title.length),
    '',
    ...words.steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    words.files,
    '-'.repeat(words.files.length),
    '',
    `- ${publication.name}: ${words.campaign}`,
    ...lines,
    '',
    words.change,
    '',
  ].join('\n');
}
