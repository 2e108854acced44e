import { AGENCY, ZONE, dayAhead, feedWith, type Template } from './template.js';

const TEXTS = {
  en: {
    title: 'Service Week: posts',
    description: 'What agencies say about the week.',
    posts: [
      'Our letters now say what to do next. #ServiceWeek',
      'We answer the phone in two languages now. #ServiceWeek',
      'One form instead of four. #ServiceWeek',
    ],
  },
  es: {
    title: 'Semana del servicio: publicaciones',
    description: 'Lo que las agencias dicen de la semana.',
    posts: [
      'Ahora nuestras cartas dicen qué hacer. #SemanaDelServicio',
      'Ya contestamos el teléfono en dos idiomas. #SemanaDelServicio',
      'Un formulario en lugar de cuatro. #SemanaDelServicio',
    ],
  },
} as const;

const ADDRESSES = [
  'https://x.com/ExampleAgency/status/1',
  'https://bsky.app/profile/agency.example/post/1',
  'https://www.linkedin.com/posts/example-agency_1',
];

/** A wall of posts on several networks. */
export const socialWall: Template = {
  settings: { element: 'social-embed', attributes: { layout: 'wall' } },
  feed: (language, today) => {
    const { title, description, posts } = TEXTS[language];
    return feedWith(
      language,
      { title, description },
      { hashtag: language === 'es' ? 'SemanaDelServicio' : 'ServiceWeek', timezone: ZONE },
      posts.map((content_text, index) => ({
        id: ADDRESSES[index],
        url: ADDRESSES[index],
        content_text,
        date_published: dayAhead(today, index),
        authors: [{ name: AGENCY.name }],
        _cx: { type: 'post', agency: AGENCY },
      })),
    );
  },
};
