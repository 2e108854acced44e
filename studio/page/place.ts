import { NOWHERE } from '../../cli/render/location.js';
import { originOf, safeUrl } from '../../src/util/urls.js';

/** The folder of a site in which the agency puts the files, as it is written in pages and as URLs for rendering. */
export interface Place {
  /** The beginning of each address in a page: empty if the files are beside it, else with a slash at the end. */
  readonly base: string;
  /** The URL of the folder. Of a site whose address is unknown, only the path counts. */
  readonly folder: string;
  /** The URL of a page that shows the files. */
  readonly page: string;
  /** Whether addresses start at the root of the site. */
  readonly isRooted: boolean;
  /** The origin of the files, if they are named with one. */
  readonly origin: string | undefined;
}

/** Files beside the page. */
export const BESIDE = placeOf('')!;

/**
 * Returns the place that an agency names: a path such as `/cx/`, or an https URL.
 *
 * @returns undefined if it is neither.
 */
export function placeOf(text: string): Place | undefined {
  const trimmed = text.trim().replace(/^\/\//, 'https://');
  const base = /^(?:\.\/)?$/.test(trimmed) || trimmed.endsWith('/') ? trimmed.replace(/^\.\/$/, '') : `${trimmed}/`;
  const isWhole = /^https:/i.test(base);
  if (/[\s?#"'<>\\]/.test(base) || (!isWhole && /^[^/]*:/.test(base))) return undefined;
  const folder = safeUrl(base || './', NOWHERE);
  if (!folder) return undefined;
  return {
    base,
    folder,
    page: isWhole ? folder : NOWHERE,
    isRooted: base.startsWith('/'),
    origin: isWhole ? originOf(folder) : undefined,
  };
}

/** Returns the address of a file as it is written in a page. */
export const addressIn = ({ base }: Place, file: string): string => base + encodeURI(file);
