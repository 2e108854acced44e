import { ZONE, feedWith, type Template } from './template.js';

const TEXTS = {
  en: {
    title: 'History of Example Agency',
    description: 'From the first letter to the last form.',
    events: [
      ['1924', 'The agency is founded', 'It answers 300 letters in its first year.'],
      ['1957-06', 'A telephone for questions', 'People can call instead of writing.'],
      ['1998', 'The first website', 'It has one page and a phone number.'],
      ['2024-10-01', 'Letters in plain language', 'Each one says first what to do next.'],
    ],
  },
  es: {
    title: 'Historia de Example Agency',
    description: 'De la primera carta al último formulario.',
    events: [
      ['1924', 'Se funda la agencia', 'Contesta 300 cartas en su primer año.'],
      ['1957-06', 'Un teléfono para preguntas', 'La gente puede llamar en lugar de escribir.'],
      ['1998', 'El primer sitio web', 'Tiene una página y un número de teléfono.'],
      ['2024-10-01', 'Cartas en lenguaje claro', 'Cada una dice primero qué hacer.'],
    ],
  },
} as const;

/** A history: dated milestones, from a year to a day. */
export const timeline: Template = {
  settings: { element: 'campaign-timeline', attributes: { order: 'oldest' } },
  feed: (language) => {
    const { title, description, events } = TEXTS[language];
    return feedWith(
      language,
      { title, description },
      { timezone: ZONE },
      events.map(([start, name, content_text]) => ({
        id: `year-${start}`,
        title: name,
        content_text,
        _cx: { type: 'milestone', start },
      })),
    );
  },
};
