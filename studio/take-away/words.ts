import type { Note, Spot, Way } from '../page/snippets.js';
import type { Words } from '../shell/language.js';

interface TakeAwayWords {
  readonly intro: string;
  readonly errors: (count: number) => string;
  readonly toErrors: string;
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
    intro: 'Take the whole folder, or copy code for a page that you have already.',
    errors: (count) =>
      `${count === 1 ? 'One error is' : `${count} errors are`} left in the campaign. You can publish it, but the part with the error may be missing.`,
    toErrors: 'Go to the first error',
    broken: 'The campaign can’t be published yet:',
    base: 'Where will the files be on your website?',
    baseHint: 'A folder such as /cx/, or an address such as https://www.agency.example/cx/. The code below uses it.',
    badBase: 'This is neither a path nor an https address. Write it like /cx/ or https://www.agency.example/cx/.',
    everything: 'Everything in one folder',
    everythingHint: 'A page, the campaign file, pictures, the scripts, the security policy, and instructions.',
    zip: 'Download the folder (zip)',
    folder: 'Save to a folder',
    campaignFile: 'Download the campaign file',
    link: 'Copy link to this setup',
    linkHint: 'The link has the element and its design, never the content.',
    preparing: 'Preparing the folder…',
    downloaded: (name) => `Downloaded ${name}. Look in your Downloads folder.`,
    savedIn: (name) => `Saved in the folder ${name}.`,
    failed: (reason) => `The folder could not be written: ${reason} Your work is still here; try again.`,
    code: 'Code for your page',
    codeHint: 'Choose your system. Each piece has its own button.',
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
      body: 'Where the campaign belongs',
      styles: 'In the style sheet of the site',
      editor: 'In the editor, as HTML',
      functions: 'In functions.php of the theme, once',
      libraries: 'In THEME.libraries.yml, once',
      theme: 'In THEME.info.yml, once',
      format: 'In the text format, as manually editable HTML tags',
      install: 'In a terminal, once',
      component: 'The component',
      compiler: 'In vite.config.ts, once',
      parent: 'In the page around it, so that the frame fits its content',
    },
    notes: {
      trust:
        'The script tag says data-cx-trust, because this setup lets other hosts load. Use it only on a site whose HTML only your own authors write.',
      'link-words': 'A link has no room for the words of the campaign: without scripts, readers see only the link.',
      'frame-refuses':
        'A frame leaves out some of your settings, because anyone can write its address: the post’s URL, hosts, and content that loads at once.',
      'frame-tokens': 'Your colors don’t reach into a frame. It has the default look.',
      'frame-words': 'The words in a frame are not part of your page, so search engines list them separately.',
      package: 'The package brings the script, so there is no tag and no hash. The version is pinned instead.',
    },
    copy: 'Copy',
    copied: 'Copied',
    copiedOf: (label) => `Copied: ${label}`,
    select: 'This browser does not let us copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
    policy: 'Security policy',
    policyHint: 'The least that this element needs. Give it to the people who run your website.',
    hosts: 'Hosts that a reader’s browser contacts',
    hostRows: {
      files: 'For the script and the campaign',
      media: 'For your own pictures',
      atOnce: 'As soon as the page is opened',
      afterConsent: 'Only after the reader agrees',
    },
    noHosts: 'None but your own.',
    privacy: 'Text for your privacy page',
    privacyHint: 'It says exactly what this setup can load. Copy it again after changes.',
    script: 'Script',
    lean: 'The small script is enough: cx-cards.js.',
    whole: 'This needs the whole script: cx-widgets.js.',
    heights: 'Space to keep while it loads',
    heightsHint: 'Measured with your content. The code for the style sheet keeps it, so that your page does not jump.',
    measuring: 'Measuring…',
    width: 'Width of the window',
    height: 'Height',
    skipped: 'Left out of the published page:',
    frame: 'Hidden frame for measuring',
    missing: (names) => `These pictures are not in the studio. Upload them too: ${names}`,
  },
  es: {
    intro: 'Llévese toda la carpeta o copie el código para una página que ya tiene.',
    errors: (count) =>
      `${count === 1 ? 'Queda un error' : `Quedan ${count} errores`} en la campaña. Puede publicarla, pero es posible que falte la parte con el error.`,
    toErrors: 'Ir al primer error',
    broken: 'La campaña todavía no se puede publicar:',
    base: '¿Dónde estarán los archivos en su sitio web?',
    baseHint: 'Una carpeta como /cx/ o una dirección como https://www.agency.example/cx/. El código de abajo la usa.',
    badBase: 'Esto no es una ruta ni una dirección https. Escríbala como /cx/ o https://www.agency.example/cx/.',
    everything: 'Todo en una carpeta',
    everythingHint:
      'Una página, el archivo de la campaña, imágenes, los scripts, la política de seguridad e instrucciones.',
    zip: 'Descargar la carpeta (zip)',
    folder: 'Guardar en una carpeta',
    campaignFile: 'Descargar el archivo de la campaña',
    link: 'Copiar el enlace a esta configuración',
    linkHint: 'El enlace contiene el elemento y su diseño, nunca el contenido.',
    preparing: 'Preparando la carpeta…',
    downloaded: (name) => `Se descargó ${name}. Búsquelo en su carpeta de descargas.`,
    savedIn: (name) => `Guardado en la carpeta ${name}.`,
    failed: (reason) => `No se pudo escribir la carpeta: ${reason} Su trabajo sigue aquí; inténtelo de nuevo.`,
    code: 'Código para su página',
    codeHint: 'Elija su sistema. Cada parte tiene su propio botón.',
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
      body: 'Donde va la campaña',
      styles: 'En la hoja de estilo del sitio',
      editor: 'En el editor, como HTML',
      functions: 'En functions.php del tema, una vez',
      libraries: 'En THEME.libraries.yml, una vez',
      theme: 'En THEME.info.yml, una vez',
      format: 'En el formato de texto, como etiquetas HTML que se pueden editar',
      install: 'En una terminal, una vez',
      component: 'El componente',
      compiler: 'En vite.config.ts, una vez',
      parent: 'En la página que lo rodea, para que el marco se ajuste a su contenido',
    },
    notes: {
      trust:
        'La etiqueta del script dice data-cx-trust, porque esta configuración permite cargar contenido de otros servidores. Úsela solo en un sitio cuyo HTML escriben únicamente sus propios autores.',
      'link-words': 'En un enlace no caben las palabras de la campaña: sin scripts, los lectores ven solo el enlace.',
      'frame-refuses':
        'Un marco omite algunas de sus opciones, porque cualquiera puede escribir su dirección: la dirección de la publicación, los servidores y el contenido que se carga de inmediato.',
      'frame-tokens': 'Sus colores no llegan al interior de un marco. Tiene el aspecto predeterminado.',
      'frame-words': 'Las palabras de un marco no son parte de su página; los buscadores las muestran aparte.',
      package: 'El paquete trae el script, así que no hay etiqueta ni resumen. En su lugar se fija la versión.',
    },
    copy: 'Copiar',
    copied: 'Copiado',
    copiedOf: (label) => `Copiado: ${label}`,
    select: 'Este navegador no nos deja copiar. El texto está seleccionado: presione Ctrl+C, o ⌘C en una Mac.',
    policy: 'Política de seguridad',
    policyHint: 'Lo mínimo que este elemento necesita. Désela a quienes administran su sitio web.',
    hosts: 'Servidores con los que se comunica el navegador del lector',
    hostRows: {
      files: 'Para el script y la campaña',
      media: 'Para sus propias imágenes',
      atOnce: 'En cuanto se abre la página',
      afterConsent: 'Solo después de que el lector acepte',
    },
    noHosts: 'Ninguno, salvo el suyo.',
    privacy: 'Texto para su página de privacidad',
    privacyHint: 'Dice exactamente qué puede cargar esta configuración. Cópielo de nuevo después de hacer cambios.',
    script: 'Script',
    lean: 'Basta el script pequeño: cx-cards.js.',
    whole: 'Se necesita el script completo: cx-widgets.js.',
    heights: 'Espacio que se reserva mientras se carga',
    heightsHint: 'Medido con su contenido. El código para la hoja de estilo lo reserva, para que su página no salte.',
    measuring: 'Midiendo…',
    width: 'Ancho de la ventana',
    height: 'Altura',
    skipped: 'No aparece en la página publicada:',
    frame: 'Marco oculto para medir',
    missing: (names) => `Estas imágenes no están en el estudio. Súbalas también: ${names}`,
  },
};
