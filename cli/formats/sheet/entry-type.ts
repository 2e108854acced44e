import { ENTRY_TYPES, type EntryType } from '../../../src/model/types.js';
import { networkOf } from '../../../src/util/networks.js';
import { valueMeant } from '../../check/suggestions.js';
import { readLinks } from './cell-links.js';
import { NOTHING } from './dates.js';
import type { Draft } from './draft.js';
import { plainHeader } from './headers.js';

/** Words for the types in English and Spanish, in the singular and the plural. */
const WORDS: Readonly<Record<EntryType, RegExp>> = {
  highlight:
    /\b(?:highlights?|accomplishments?|achievements?|success(?:es)?|stor(?:y|ies)|news|logros?|destacados?|noticias?|historias?)\b/,
  spotlight: /\b(?:spotlights?|people|persons?|employees?|staff|honorees?|profiles?|personas?|perfiles|empleados?)\b/,
  post: /\b(?:posts?|social(?: media)?|tweets?|publicacion(?:es)?|redes(?: sociales)?)\b/,
  event: /\b(?:events?|calendar|webinars?|sessions?|agenda|schedule|eventos?|calendario|sesiones)\b/,
  milestone: /\b(?:milestones?|history|timeline|dates|hitos?|historial|cronologia|linea de tiempo)\b/,
};

/** Returns the type that words mean, such as the name of a sheet. */
export function typeNamed(words: string): EntryType | undefined {
  const plain = plainHeader(words);
  return ENTRY_TYPES.find((type) => WORDS[type].test(plain));
}

/** Returns the type of a row: of its column, else of its sheet, else of the columns that are filled. */
export function typeOf(draft: Draft, ofSheet: EntryType | undefined): EntryType | undefined {
  const [filled] = draft.of('type');
  const word = filled?.cell.text.trim() ?? '';
  if (filled && !NOTHING.test(word)) {
    const type = typeNamed(word) ?? valueMeant(word, ENTRY_TYPES);
    if (type) return type as EntryType;
    draft.report(filled.heading.index, 'no-type', word);
  }
  return ofSheet ?? typeOfColumns(draft);
}

const EVENT_KEYS = ['time', 'endTime', 'location', 'registrationUrl', 'onlineUrl', 'speakers', 'address'];

function typeOfColumns(draft: Draft): EntryType | undefined {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => draft.of(key).length > 0);
  if (has('quote', 'role') || (has('person') && !has('title'))) return 'spotlight';
  if (has('figure')) return 'milestone';
  if (has(...EVENT_KEYS) && has('date', 'start')) return 'event';
  if (isPost(draft)) return 'post';
  if (has('start') && has('end')) return 'event';
  return undefined;
}

/** Whether the entry's own address is that of a post on a network. */
function isPost(draft: Draft): boolean {
  const [filled] = draft.of('url');
  const url = filled && readLinks(filled.cell)[0]?.url;
  return !!url && !!networkOf(url) && /\/(?:status|statuses|post|posts|p|reel|@[^/]+)\/[^/]/.test(url);
}
