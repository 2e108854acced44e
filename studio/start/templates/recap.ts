import type { Json } from '../../../src/formats/source.js';
import { AGENCY, ZONE, dayAhead, feedWith, type Template } from './template.js';

const TEXTS = {
  en: {
    title: 'Service Week',
    description: 'A week for the people who serve.',
    letters: 'Letters that people understand',
    lettersText:
      '<p>Example Agency rewrote its <strong>20</strong> most common letters. Each one now says first what to do next.</p>',
    see: 'See the letters',
    role: 'Writer',
    office: 'Office of Letters',
    quote: 'If I stumble, the sentence is wrong.',
    person: 'Alex read each letter aloud to people who had never seen it.',
    post: 'Our letters now say what to do next. #ServiceWeek',
    openDay: 'Open day',
    openDayText: 'Come and read a letter with us.',
    hall: 'Example Hall',
    calls: 'Fewer calls about letters',
    callsLabel: 'fewer calls',
    channel: 'Example Agency on X',
  },
  es: {
    title: 'Semana del servicio',
    description: 'Una semana para las personas que sirven.',
    letters: 'Cartas que la gente entiende',
    lettersText:
      '<p>Example Agency volvió a escribir sus <strong>20</strong> cartas más comunes. Cada una dice primero qué hacer.</p>',
    see: 'Ver las cartas',
    role: 'Redacción',
    office: 'Oficina de Cartas',
    quote: 'Si tropiezo al leer, la frase está mal.',
    person: 'Alex leyó cada carta en voz alta a personas que nunca la habían visto.',
    post: 'Ahora nuestras cartas dicen qué hacer. #SemanaDelServicio',
    openDay: 'Día de puertas abiertas',
    openDayText: 'Venga a leer una carta con nosotros.',
    hall: 'Salón de ejemplo',
    calls: 'Menos llamadas sobre las cartas',
    callsLabel: 'menos llamadas',
    channel: 'Example Agency en X',
  },
} as const;

type Texts = (typeof TEXTS)[keyof typeof TEXTS];

/** A recap: an entry of each type. */
export const recap: Template = {
  settings: { element: 'campaign', attributes: {} },
  feed: (language, today) => {
    const texts = TEXTS[language];
    const [start, event, end] = [dayAhead(today), dayAhead(today, 2), dayAhead(today, 4)];
    const hashtag = language === 'es' ? 'SemanaDelServicio' : 'ServiceWeek';
    const channels = [{ network: 'x', url: 'https://x.com/ExampleAgency', label: texts.channel }];
    return feedWith(
      language,
      { title: texts.title, description: texts.description },
      { hashtag, start, end, timezone: ZONE, channels },
      [...stories(texts, start), ...dated(texts, start, event)],
    );
  },
};

const stories = (texts: Texts, day: string): Json[] => [
  {
    id: 'letters',
    title: texts.letters,
    content_html: texts.lettersText,
    date_published: day,
    _cx: {
      type: 'highlight',
      agency: AGENCY,
      links: [{ label: texts.see, url: 'https://agency.example/letters' }],
      related: ['letters-post'],
    },
  },
  {
    id: 'alex',
    content_text: texts.person,
    _cx: {
      type: 'spotlight',
      agency: AGENCY,
      person: { name: 'Alex Example', role: texts.role, organization: texts.office },
      quote: texts.quote,
    },
  },
  {
    id: 'letters-post',
    url: 'https://x.com/ExampleAgency/status/1',
    content_text: texts.post,
    date_published: day,
    authors: [{ name: 'Example Agency' }],
    _cx: { type: 'post' },
  },
];

const dated = (texts: Texts, start: string, event: string): Json[] => [
  {
    id: 'open-day',
    title: texts.openDay,
    content_text: texts.openDayText,
    _cx: {
      type: 'event',
      start: `${event}T13:00`,
      end: `${event}T15:00`,
      location: { name: texts.hall, address: '1 Example Street' },
      registration_url: 'https://agency.example/open-day',
    },
  },
  {
    id: 'calls',
    title: texts.calls,
    _cx: { type: 'milestone', start, figure: { value: '38%', label: texts.callsLabel } },
  },
];
