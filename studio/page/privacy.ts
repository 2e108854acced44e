import { hostOf } from '../../src/util/urls.js';
import type { Language, Words } from '../shell/language.js';
import type { Place } from './place.js';
import type { Request } from './requests.js';

/** The hosts that a browser contacts, apart from the site's own. */
export interface Hosts {
  /** The host of the script and the campaign file, if it is named. */
  readonly files: string | undefined;
  /** The site's other hosts, for pictures. */
  readonly media: readonly string[];
  /** Hosts that are contacted at once. */
  readonly atOnce: readonly string[];
  /** Hosts that are contacted after the reader agrees. */
  readonly afterConsent: readonly string[];
}

/** Returns the hosts that an element contacts. */
export function hostsIn(requests: readonly Request[], place: Place): Hosts {
  const home = hostOf(place.folder);
  const hosts = (test: (request: Request) => boolean): string[] =>
    [...new Set(requests.filter(test).map(({ origin }) => hostOf(origin)))].filter((host) => host !== home).sort();
  const atOnce = hosts(({ when, isOwn }) => when === 'at-once' && !isOwn);
  return {
    files: place.origin && home,
    media: hosts(({ isOwn }) => isOwn),
    atOnce,
    afterConsent: hosts(({ when }) => when === 'after-consent').filter((host) => !atOnce.includes(host)),
  };
}

interface Sentences {
  readonly nothing: string;
  readonly alone: string;
  readonly own: (hosts: string) => string;
  readonly atOnce: (hosts: string) => string;
  readonly asked: (hosts: string) => string;
  readonly remembered: string;
}

const SENTENCES: Words<Sentences> = {
  en: {
    nothing: 'This page shows news of our campaign without contacting social networks or any other site.',
    alone: 'This page shows news of our campaign without contacting social networks.',
    own: (hosts) => `It loads files from ${hosts}, which ${/ and |,/.test(hosts) ? 'work' : 'works'} for us.`,
    atOnce: (hosts) =>
      `This page loads content from ${hosts} when you open it. Those sites then learn your IP address, which browser you use, and that you visit our site, and they may set cookies under their own privacy policies. If your browser sends Global Privacy Control, this content waits until you press a button.`,
    asked: (hosts) =>
      `This page shows news of our campaign without contacting social networks. Content from ${hosts} loads only after you press a button. Those sites then learn your IP address, which browser you use, and that you visit our site, and they may set cookies under their own privacy policies.`,
    remembered:
      'If you tick “Always show content from …”, your browser remembers that on your device, for all pages of this site, until you press “Stop showing content from …” or clear your browser’s data. We don’t learn what you choose.',
  },
  es: {
    nothing:
      'Esta página muestra noticias de nuestra campaña sin comunicarse con redes sociales ni con ningún otro sitio.',
    alone: 'Esta página muestra noticias de nuestra campaña sin comunicarse con redes sociales.',
    own: (hosts) => `Carga archivos de ${hosts}, que ${/ y |,/.test(hosts) ? 'trabajan' : 'trabaja'} para nosotros.`,
    atOnce: (hosts) =>
      `Esta página carga contenido de ${hosts} en cuanto usted la abre. Esos sitios conocen entonces su dirección IP, el navegador que usa y que visita nuestro sitio, y pueden guardar cookies según sus propias políticas de privacidad. Si su navegador envía la señal Global Privacy Control, este contenido espera hasta que usted presione un botón.`,
    asked: (hosts) =>
      `Esta página muestra noticias de nuestra campaña sin comunicarse con redes sociales. El contenido de ${hosts} se carga solo después de que usted presione un botón. Esos sitios conocen entonces su dirección IP, el navegador que usa y que visita nuestro sitio, y pueden guardar cookies según sus propias políticas de privacidad.`,
    remembered:
      'Si marca la casilla para mostrar siempre el contenido de un sitio, su navegador lo recuerda en su dispositivo, para todas las páginas de este sitio, hasta que usted lo revoque o borre los datos del navegador. Nosotros no conocemos su elección.',
  },
};

const listed = (hosts: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(hosts);

/** Returns a paragraph for a site's privacy page: exactly what an element can load, and when. */
export function privacyText({ files, media, atOnce, afterConsent }: Hosts, language: Language): string {
  const sentences = SENTENCES[language];
  const own = [...(files ? [files] : []), ...media];
  return [
    ...(atOnce.length ? [sentences.atOnce(listed(atOnce, language))] : []),
    ...(afterConsent.length ? [sentences.asked(listed(afterConsent, language))] : []),
    ...(atOnce.length || afterConsent.length ? [] : [own.length ? sentences.alone : sentences.nothing]),
    ...(own.length ? [sentences.own(listed(own, language))] : []),
    ...(afterConsent.length ? [sentences.remembered] : []),
  ].join(' ');
}
