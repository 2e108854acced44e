import { AGENCY, ZONE, dayAhead, feedWith, type Template } from './template.js';

const TEXTS = {
  en: {
    title: 'Service Week: events',
    description: 'Five days of talks and open doors.',
    opening: 'Opening talk',
    openingText: 'How we write letters that people understand.',
    workshop: 'Workshop: read a letter with us',
    workshopText: 'Bring a letter that you did not understand.',
    closing: 'Questions and answers',
    closingText: 'Ask the people who answer the phone.',
    hall: 'Example Hall',
    online: 'Online',
  },
  es: {
    title: 'Semana del servicio: eventos',
    description: 'Cinco días de charlas y puertas abiertas.',
    opening: 'Charla de apertura',
    openingText: 'Cómo escribimos cartas que la gente entiende.',
    workshop: 'Taller: lea una carta con nosotros',
    workshopText: 'Traiga una carta que no entendió.',
    closing: 'Preguntas y respuestas',
    closingText: 'Pregunte a quienes contestan el teléfono.',
    hall: 'Salón de ejemplo',
    online: 'En línea',
  },
} as const;

const EVENTS = [
  { id: 'opening', from: '10:00', to: '11:00' },
  { id: 'workshop', from: '13:00', to: '15:00', registration_url: 'https://agency.example/workshop' },
  { id: 'closing', from: '14:00', to: '15:00', online_url: 'https://agency.example/live' },
] as const;

/** A week of events, in a place and online. */
export const eventWeek: Template = {
  settings: { element: 'event', attributes: {} },
  feed: (language, today) => {
    const texts = TEXTS[language];
    const [first, third, fifth] = [dayAhead(today), dayAhead(today, 2), dayAhead(today, 4)];
    const about = { start: first, end: fifth, timezone: ZONE };
    const days = [first, third, fifth];
    return feedWith(
      language,
      { title: texts.title, description: texts.description },
      about,
      EVENTS.map(({ id, from, to, ...more }, index) => ({
        id,
        title: texts[id],
        content_text: texts[`${id}Text`],
        _cx: {
          type: 'event',
          agency: AGENCY,
          start: `${days[index]!}T${from}`,
          end: `${days[index]!}T${to}`,
          location: 'online_url' in more ? texts.online : { name: texts.hall, address: '1 Example Street' },
          ...more,
        },
      })),
    );
  },
};
