import type { Note, Spot, Way } from '../page/snippets.js';
import type { Words } from '../shell/language.js';

interface TakeAwayWords {
  readonly intro: string;
  readonly errors: (count: number) => string;
  readonly toErrors: string;
  readonly unusable: (count: number) => string;
  readonly pale: (count: number) => string;
  readonly toDesign: string;
  readonly broken: string;
  readonly base: string;
  readonly baseHint: string;
  readonly badBase: string;
  readonly everything: string;
  readonly everythingHint: string;
  readonly zip: string;
  readonly folder: string;
  readonly campaignFile: string;
  readonly link: string;
  readonly linkHint: string;
  readonly preparing: string;
  readonly downloaded: (name: string) => string;
  readonly savedIn: (name: string) => string;
  readonly failed: (reason: string) => string;
  readonly forWeb: string;
  readonly code: string;
  readonly codeHint: string;
  readonly ways: Readonly<Record<Way, string>>;
  readonly spots: Readonly<Record<Spot, string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly copiedOf: (label: string) => string;
  readonly select: string;
  readonly policy: string;
  readonly policyHint: string;
  readonly hosts: string;
  readonly hostRows: Readonly<Record<'files' | 'media' | 'atOnce' | 'afterConsent', string>>;
  readonly noHosts: string;
  readonly privacy: string;
  readonly privacyHint: string;
  readonly script: string;
  readonly lean: string;
  readonly whole: string;
  readonly heights: string;
  readonly heightsHint: string;
  readonly measuring: string;
  readonly width: string;
  readonly height: string;
  readonly skipped: string;
  readonly frame: string;
  readonly missing: (names: string) => string;
}

export const TAKE_AWAY_WORDS: Words<TakeAwayWords> = {
  en: {
    intro: 'Download the whole folder, or copy code for a page that you already have.',
    errors: (count) =>
      `The campaign still has ${count === 1 ? 'one error' : `${count} errors`}. You can publish it, but a part with an error may be missing.`,
    toErrors: 'Go to the first error',
    unusable: (count) => `Not used in the design, because of errors: ${count === 1 ? 'one value' : `${count} values`}.`,
    pale: (count) => (count === 1 ? 'One pair of colors lacks contrast.' : `${count} pairs of colors lack contrast.`),
    toDesign: 'Go to the design',
    broken: 'The campaign can’t be published yet:',
    base: 'Where will the files be on your website?',
    baseHint: 'A folder such as /cx/, or an address such as https://www.agency.example/cx/. The code below uses it.',
    badBase: 'This is neither a path nor an https address. Write it like /cx/ or https://www.agency.example/cx/.',
    everything: 'Everything in one folder',
    everythingHint:
      'Send this zip to the person who runs your website. It has a page, the campaign file, pictures, the scripts, the security policy, and instructions.',
    zip: 'Download the folder (zip)',
    folder: 'Save to a folder',
    campaignFile: 'Download the campaign file',
    link: 'Copy link to this setup',
    linkHint: 'The zip and this link keep your design; the campaign file does not. The link never has the content.',
    preparing: 'Preparing the folder…',
    downloaded: (name) => `Downloaded ${name}. Look in your Downloads folder.`,
    savedIn: (name) => `Saved in the folder ${name}.`,
    failed: (reason) => `The folder could not be written: ${reason} Your work is still here; try again.`,
    forWeb: 'For your web person',
    code: 'Code for your page',
    codeHint: 'Choose your system, then copy each piece of code.',
    ways: {
      element: 'HTML',
      'data-cx': 'Editor',
      link: 'Link',
      frame: 'Frame',
      wordpress: 'WordPress',
      drupal: 'Drupal',
      react: 'React',
      vue: 'Vue',
      svelte: 'Svelte',
    },
    spots: {
      head: 'In the head of the page, once',
      body: 'Where the campaign should appear',
      styles: 'In the style sheet of the site',
      editor: 'In the editor, as HTML',
      functions: 'In functions.php of the theme, once',
      libraries: 'In THEME.libraries.yml, once',
      theme: 'In THEME.info.yml, once',
      format: 'In the text format, as manually editable HTML tags',
      install: 'In a terminal, once',
      component: 'The component',
      compiler: 'In vite.config.ts, once',
      parent: 'In the page that embeds the frame, so that the frame fits its content',
    },
    notes: {
      trust:
        'The script tag has data-cx-trust, because this setup loads content from other hosts. Use it only on a site where your own authors write all HTML.',
      'link-words': 'A link can’t contain the text of the campaign: without scripts, readers see only the link.',
      'frame-refuses':
        'Anyone can change a frame’s address, so a frame ignores some settings: the post’s URL, hosts, and content that loads at once.',
      'frame-tokens': 'Your colors don’t apply inside a frame. A frame has the default look.',
      'frame-words': 'The text in a frame is not part of your page, so search engines may list it separately.',
      package: 'The package contains the script, so you need no script tag and no hash. The version is pinned instead.',
    },
    copy: 'Copy',
    copied: 'Copied',
    copiedOf: (label) => `Copied: ${label}`,
    select: 'The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
    policy: 'Security policy',
    policyHint: 'The policy allows only the requests of this element. Give it to the people who run your website.',
    hosts: 'Hosts that a reader’s browser contacts',
    hostRows: {
      files: 'For the script and the campaign',
      media: 'For your own pictures',
      atOnce: 'As soon as the page is opened',
      afterConsent: 'Only after the reader agrees',
    },
    noHosts: 'None but your own.',
    privacy: 'Text for your privacy page',
    privacyHint: 'The text lists what this setup can load. Copy it again after you change the setup.',
    script: 'Script',
    lean: 'The small script is enough for this setup: cx-cards.js.',
    whole: 'This setup needs the whole script: cx-widgets.js.',
    heights: 'Space to reserve while the campaign loads',
    heightsHint:
      'Measured with your content. The code for the style sheet reserves this space, so that your page does not jump.',
    measuring: 'Measuring…',
    width: 'Window width',
    height: 'Height',
    skipped: 'Left out of the published page:',
    frame: 'Hidden frame for measuring',
    missing: (names) => `These pictures are not in the studio. Upload them too: ${names}`,
  },
  es: {
    intro: 'Descargue toda la carpeta o copie el código para una página que ya tiene.',
    errors: (count) =>
      `${count === 1 ? 'Queda un error' : `Quedan ${count} errores`} en la campaña. Puede publicarla, pero es posible que falten partes con errores.`,
    toErrors: 'Ir al primer error',
    unusable: (count) => `No se usa en el diseño, por errores: ${count === 1 ? 'un valor' : `${count} valores`}.`,
    pale: (count) =>
      count === 1 ? 'A un par de colores le falta contraste.' : `A ${count} pares de colores les falta contraste.`,
    toDesign: 'Ir al diseño',
    broken: 'La campaña todavía no se puede publicar:',
    base: '¿Dónde estarán los archivos en su sitio web?',
    baseHint: 'Una carpeta como /cx/ o una dirección como https://www.agency.example/cx/. El código de abajo la usa.',
    badBase: 'Esto no es una ruta ni una dirección https. Escríbala como /cx/ o https://www.agency.example/cx/.',
    everything: 'Todo en una carpeta',
    everythingHint:
      'Envíe este zip a la persona que administra su sitio web. Contiene una página, el archivo de la campaña, imágenes, los scripts, la política de seguridad e instrucciones.',
    zip: 'Descargar la carpeta (zip)',
    folder: 'Guardar en una carpeta',
    campaignFile: 'Descargar el archivo de la campaña',
    link: 'Copiar el enlace a esta configuración',
    linkHint:
      'El zip y este enlace conservan su diseño; el archivo de la campaña, no. El enlace nunca contiene el contenido.',
    preparing: 'Preparando la carpeta…',
    downloaded: (name) => `Se descargó ${name}. Búsquelo en su carpeta de descargas.`,
    savedIn: (name) => `Guardado en la carpeta ${name}.`,
    failed: (reason) => `No se pudo escribir la carpeta: ${reason} Su trabajo sigue aquí; inténtelo de nuevo.`,
    forWeb: 'Para quien administra su sitio web',
    code: 'Código para su página',
    codeHint: 'Elija su sistema y después copie cada parte del código.',
    ways: {
      element: 'HTML',
      'data-cx': 'Editor',
      link: 'Enlace',
      frame: 'Marco',
      wordpress: 'WordPress',
      drupal: 'Drupal',
      react: 'React',
      vue: 'Vue',
      svelte: 'Svelte',
    },
    spots: {
      head: 'En el encabezado (head) de la página, una vez',
      body: 'Donde debe aparecer la campaña',
      styles: 'En la hoja de estilo del sitio',
      editor: 'En el editor, como HTML',
      functions: 'En functions.php del tema, una vez',
      libraries: 'En THEME.libraries.yml, una vez',
      theme: 'En THEME.info.yml, una vez',
      format: 'En el formato de texto, como etiquetas HTML que se pueden editar',
      install: 'En una terminal, una vez',
      component: 'El componente',
      compiler: 'En vite.config.ts, una vez',
      parent: 'En la página que contiene el marco, para que este se ajuste a su contenido',
    },
    notes: {
      trust:
        'La etiqueta del script tiene data-cx-trust, porque esta configuración carga contenido de otros servidores. Úsela solo en un sitio donde sus propios autores escriban todo el HTML.',
      'link-words': 'Un enlace no puede contener el texto de la campaña: sin scripts, los lectores ven solo el enlace.',
      'frame-refuses':
        'Cualquiera puede cambiar la dirección de un marco, por eso el marco ignora algunas opciones: la dirección de la publicación, los servidores y el contenido que se carga de inmediato.',
      'frame-tokens': 'Sus colores no se aplican dentro de un marco. El marco tiene el aspecto predeterminado.',
      'frame-words': 'El texto de un marco no es parte de su página; es posible que los buscadores lo muestren aparte.',
      package:
        'El paquete contiene el script, así que no necesita una etiqueta script ni un hash. En su lugar, se fija la versión.',
    },
    copy: 'Copiar',
    copied: 'Copiado',
    copiedOf: (label) => `Copiado: ${label}`,
    select: 'El navegador no permitió copiar. El texto está seleccionado: presione Ctrl+C, o ⌘C en una Mac.',
    policy: 'Política de seguridad',
    policyHint:
      'La política permite solo las solicitudes de este elemento. Entréguela a quienes administran su sitio web.',
    hosts: 'Servidores con los que se comunica el navegador del lector',
    hostRows: {
      files: 'Para el script y la campaña',
      media: 'Para sus propias imágenes',
      atOnce: 'En cuanto se abre la página',
      afterConsent: 'Solo después de que el lector acepte',
    },
    noHosts: 'Ninguno, salvo el suyo.',
    privacy: 'Texto para su página de privacidad',
    privacyHint: 'El texto indica qué puede cargar esta configuración. Cópielo de nuevo después de cambiarla.',
    script: 'Script',
    lean: 'El script pequeño basta para esta configuración: cx-cards.js.',
    whole: 'Esta configuración necesita el script completo: cx-widgets.js.',
    heights: 'Espacio que se reserva mientras se carga la campaña',
    heightsHint:
      'Medido con su contenido. El código para la hoja de estilo reserva este espacio, para que su página no salte.',
    measuring: 'Midiendo…',
    width: 'Ancho de la ventana',
    height: 'Altura',
    skipped: 'No aparece en la página publicada:',
    frame: 'Marco oculto para medir',
    missing: (names) => `Estas imágenes no están en el estudio. Súbalas también: ${names}`,
  },
};
