import type { Words } from '../shell/language.js';

interface PreviewWords {
  readonly intro: string;
  readonly options: string;
  readonly width: string;
  readonly widths: Readonly<Record<'320' | '640' | '1024', string>>;
  readonly colors: string;
  readonly light: string;
  readonly dark: string;
  readonly language: string;
  readonly english: string;
  readonly spanish: string;
  readonly rightToLeft: string;
  readonly view: string;
  readonly screen: string;
  readonly static: string;
  readonly print: string;
  readonly frame: string;
  readonly loading: string;
  readonly ready: string;
  readonly headings: string;
  readonly noHeadings: string;
  readonly levelOf: (level: number) => string;
  readonly skipped: (from: number, to: number) => string;
  readonly requests: string;
  readonly noRequests: string;
  readonly ownRequests: string;
  readonly otherRequests: (count: number) => string;
  readonly violations: string;
  readonly noViolations: string;
  readonly missing: string;
  readonly policy: string;
  readonly differences: readonly string[];
  readonly differs: string;
  readonly broken: string;
}

export const PREVIEW_WORDS: Words<PreviewWords> = {
  en: {
    intro: 'This is how your page will look. The preview runs the real script under the security policy for your site.',
    options: 'View',
    width: 'Width in pixels',
    widths: { 320: '320, phone', 640: '640, tablet', 1024: '1024, desktop' },
    colors: 'Colors',
    light: 'Light',
    dark: 'Dark',
    language: 'Language of the page',
    english: 'English',
    spanish: 'Spanish',
    rightToLeft: 'Right to left',
    view: 'Reader',
    screen: 'On a screen',
    static: 'Without script',
    print: 'On paper',
    frame: 'Preview of your campaign',
    loading: 'The preview is loading.',
    ready: 'The preview was updated.',
    headings: 'Headings',
    noHeadings: 'There are no headings.',
    levelOf: (level) => `Level ${level}`,
    skipped: (from, to) =>
      `A level is skipped here: from ${from} to ${to}. Give the entries titles, or change the heading level.`,
    requests: 'Requests',
    noRequests: 'None, apart from the script itself. No other site learns about the reader.',
    ownRequests: 'Only to your own site:',
    otherRequests: (count) =>
      count === 1
        ? 'One request to another host before the reader agrees:'
        : `${count} requests to other hosts before the reader agrees:`,
    violations: 'The security policy blocked something. Tell us, because this should not happen:',
    noViolations: 'Nothing was blocked.',
    missing: 'These files are not in the studio. They must be on your site:',
    policy: 'The security policy of this page',
    differs: 'How this preview differs from your page',
    differences: [
      'The policy names this site’s address where yours says “self”, because the preview runs in a sandbox without an address.',
      'Pictures that you added are read from this browser; on your page, from your site.',
      'The content is in the page; on your page, it is read from the campaign file.',
      'Links lead nowhere here. Players of social networks may not start in the sandbox.',
      '“On paper” shows the print styles on the screen, without page breaks.',
    ],
    broken: 'The campaign can’t be shown yet:',
  },
  es: {
    intro: 'Así se verá su página. La vista previa usa el script real, con la política de seguridad para su sitio.',
    options: 'Vista',
    width: 'Ancho en píxeles',
    widths: { 320: '320, teléfono', 640: '640, tableta', 1024: '1024, computadora' },
    colors: 'Colores',
    light: 'Claros',
    dark: 'Oscuros',
    language: 'Idioma de la página',
    english: 'Inglés',
    spanish: 'Español',
    rightToLeft: 'De derecha a izquierda',
    view: 'Lector',
    screen: 'En pantalla',
    static: 'Sin script',
    print: 'En papel',
    frame: 'Vista previa de su campaña',
    loading: 'La vista previa se está cargando.',
    ready: 'La vista previa se actualizó.',
    headings: 'Encabezados',
    noHeadings: 'No hay encabezados.',
    levelOf: (level) => `Nivel ${level}`,
    skipped: (from, to) =>
      `Aquí se salta un nivel: de ${from} a ${to}. Ponga títulos a las entradas o cambie el nivel de encabezado.`,
    requests: 'Solicitudes',
    noRequests: 'Ninguna, aparte del propio script. Ningún otro sitio se entera de quién lee.',
    ownRequests: 'Solo a su propio sitio:',
    otherRequests: (count) =>
      count === 1
        ? 'Una solicitud a otro servidor antes de que el lector acepte:'
        : `${count} solicitudes a otros servidores antes de que el lector acepte:`,
    violations: 'La política de seguridad bloqueó algo. Avísenos, porque no debería ocurrir:',
    noViolations: 'No se bloqueó nada.',
    missing: 'Estos archivos no están en el estudio. Deben estar en su sitio:',
    policy: 'La política de seguridad de esta página',
    differs: 'En qué difiere esta vista previa de su página',
    differences: [
      'La política nombra la dirección de este sitio donde la suya dice «self», porque la vista previa funciona en un entorno aislado sin dirección.',
      'Las imágenes que usted agregó se leen de este navegador; en su página, de su sitio.',
      'El contenido está en la página; en la suya, se lee del archivo de la campaña.',
      'Los enlaces no llevan a ninguna parte. Es posible que los reproductores de redes sociales no funcionen aquí.',
      '«En papel» muestra en pantalla los estilos de impresión, sin saltos de página.',
    ],
    broken: 'La campaña todavía no se puede mostrar:',
  },
};
