import type { Diagnostic } from '../../cli/check/diagnostics.js';
import { messageOf } from '../../cli/check/messages.js';
import type { ValueSchema } from '../../cli/validators/violation.js';
import { languageNow, type Words } from '../shell/language.js';

/** The sentences for forms. The command's speak of keys and quotes, which only its files have. */
const OWN_WORDS: Words<Readonly<Record<'title' | 'date' | 'zone' | 'noZone' | 'noEnd' | 'related', string>>> = {
  en: {
    title: 'Give the campaign a title.',
    date: 'Write a date such as October 7, 2026 1 PM.',
    zone: 'Type a city or a zone, such as New York or Eastern.',
    noZone: 'The event has a time but no time zone. Type a city or a zone, such as New York or Eastern.',
    noEnd: 'The event has a time but no end. Say when it ends, so that calendars know how long it takes.',
    related: 'This entry is not in the campaign. Remove it.',
  },
  es: {
    title: 'Dé un título a la campaña.',
    date: 'Escriba una fecha como 7 de octubre de 2026 13:00.',
    zone: 'Escriba una ciudad o una zona, como New York o Este.',
    noZone: 'El evento tiene hora, pero no zona horaria. Escriba una ciudad o una zona, como New York o Este.',
    noEnd: 'El evento tiene hora, pero no un fin. Diga cuándo termina, para que los calendarios sepan cuánto dura.',
    related: 'Esta entrada no está en la campaña. Quítela.',
  },
};

type OwnWord = keyof (typeof OWN_WORDS)['en'];

/** Returns the key of the sentence for a diagnostic; undefined if the command's is shown. */
function ownWord(diagnostic: Diagnostic): OwnWord | undefined {
  switch (diagnostic.code) {
    case 'missing-key':
      return diagnostic.key === 'title' && !diagnostic.path.length ? 'title' : undefined;
    case 'unknown-related':
      return 'related';
    case 'event-timezone':
      return 'noZone';
    case 'event-end':
      return diagnostic.start ? undefined : 'noEnd';
    case 'value':
    case 'left-out':
      if ('zone' in diagnostic) return 'zone';
      return 'expected' in diagnostic ? ownWordFor(diagnostic.expected) : undefined;
    default:
      return undefined;
  }
}

function ownWordFor({ format }: ValueSchema): OwnWord | undefined {
  if (format === 'time-zone') return 'zone';
  return format === 'date' || format === 'exact-date' ? 'date' : undefined;
}

/** A sentence about a diagnostic, and its language. */
export interface Sentence {
  readonly text: string;
  /** The command's messages are English. */
  readonly language: 'en' | 'es';
}

/** Returns the sentence about a diagnostic: the studio's own in the language of the page, else the command's. */
export function sentenceOf(diagnostic: Diagnostic): Sentence {
  const own = ownWord(diagnostic);
  const language = languageNow();
  return own
    ? { text: OWN_WORDS[language][own], language }
    : { text: capitalized(messageOf(diagnostic)), language: 'en' };
}

/** The command prints messages after a path and a colon, so most begin with a small letter. */
const capitalized = (message: string): string =>
  /^[a-z]/.test(message) && !/^\w+:\/\//.test(message) ? message.charAt(0).toUpperCase() + message.slice(1) : message;
