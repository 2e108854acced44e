/** Content of the stories: an invented agency and sample people. */
import { NETWORK_NAMES, type Network } from '../src/util/networks.js';

/** An item of a campaign file, with the keys that the stories use. */
export interface SampleItem {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly content_text?: string;
  readonly content_html?: string;
  readonly date_published?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly { readonly name: string; readonly url?: string; readonly avatar?: string }[];
  readonly attachments?: readonly object[];
  readonly _cx?: Readonly<Record<string, unknown>> & { readonly type?: string };
}

const agency = { name: 'Example Agency', abbreviation: 'EXA', url: 'https://agency.example/' };

/** Addresses of pictures are relative to the page, as in the examples. */
const picture = (file: string, alt: string): object => ({
  url: `examples/media/${file}`,
  mime_type: 'image/svg+xml',
  _cx: { alt, width: 640, height: 360 },
});

const serviceDesk = picture(
  'service-desk.svg',
  'A staff member sits behind a wide service desk with a bell and a screen. A notice and a clock hang on the wall.',
);

const LONG_WORDS =
  'Every office keeps a record of what people ask, how long they wait and whether they got an answer, and every month a team of staff from the front desk, the mail room and the call center reads it together. ';

/** A very long text, with a name and an address that can't be broken between words. */
const longText = `${LONG_WORDS.repeat(3)}\n\n${LONG_WORDS.repeat(4)}\n\nThe whole report is at https://agency.example/reports/${'a-long-address-without-a-break-'.repeat(4)}.html`;

const longTitle =
  'How Example Agency listened to the people whom it serves, changed what they found hard, and measured whether the change was for the better';

/* Highlights */

export const letters: SampleItem = {
  id: 'letters',
  title: 'Letters that people understand',
  content_html:
    '<p>Example Agency rewrote its 20 most common letters. Each one now says:</p><ul><li>what happened</li><li>what to do next</li><li>who can help</li></ul>',
  date_published: '2026-10-06',
  tags: ['CXDay', 'PlainLanguage'],
  _cx: {
    type: 'highlight',
    agency,
    links: [{ label: 'See the new letters', url: 'https://agency.example/letters' }],
  },
};

export const desk: SampleItem = {
  id: 'desk',
  title: 'A desk for every question',
  content_text: 'Visitors used to look for the right office. Now one desk takes every question.',
  date_published: '2026-10-06',
  tags: ['CXDay'],
  attachments: [serviceDesk],
  _cx: { type: 'highlight', agency },
};

export const callBack: SampleItem = {
  id: 'call-back',
  url: 'https://agency.example/call-back',
  title: 'A call back, so that nobody waits on hold',
  content_text: 'Callers can hang up and keep their place in the line.',
  date_published: '2026-10-07',
  tags: ['CXDay'],
  _cx: { type: 'highlight', agency, related: ['call-back-post'] },
};

export const callBackPost: SampleItem = {
  id: 'call-back-post',
  url: 'https://x.com/ExampleAgency/status/4',
  content_text: 'Hang up. We will call you back. #CXDay',
  date_published: '2026-10-07',
  authors: [{ name: 'Example Agency', url: 'https://x.com/ExampleAgency' }],
  _cx: { type: 'post', agency },
};

export const highlights = [letters, desk, callBack, callBackPost];

export const longestHighlight: SampleItem = {
  ...desk,
  id: 'longest',
  url: 'https://agency.example/longest',
  title: longTitle,
  content_text: longText,
  _cx: {
    type: 'highlight',
    agency: {
      name: 'Example Agency for the Improvement of Services, Letters, Forms, Telephone Lines and Front Desks',
      abbreviation: 'EXAISLFTLFD',
    },
    links: Array.from({ length: 8 }, (_, index) => ({
      label: `Part ${index + 1} of the report on what changed and why`,
      url: `https://agency.example/report/${index + 1}`,
    })),
  },
};

export const shortestHighlight: SampleItem = { title: 'Done', _cx: { type: 'highlight' } };

/** No title, agency or date, and a picture without a text alternative. */
export const untitledHighlight: SampleItem = {
  content_text: 'A short line at the front desk.',
  attachments: [{ url: 'examples/media/service-desk.svg', mime_type: 'image/svg+xml' }],
  _cx: { type: 'highlight' },
};

/** A picture on another site, which is not requested before the reader asks. */
export const foreignPicture: SampleItem = {
  ...desk,
  id: 'open-house',
  title: 'An open house for everyone',
  content_text: 'Visitors met the people who read their letters.',
  attachments: [
    {
      url: 'https://images.example.com/open-house.jpg',
      mime_type: 'image/jpeg',
      _cx: { alt: 'Visitors stand around a table with leaflets.' },
    },
  ],
};

export const spanishHighlight: SampleItem = {
  id: 'cartas',
  title: 'Cartas que la gente entiende',
  content_html:
    '<p>La Agencia de Ejemplo volvió a escribir sus 20 cartas más comunes. Ahora cada una dice:</p><ul><li>qué pasó</li><li>qué hacer después</li><li>quién puede ayudar</li></ul>',
  date_published: '2026-10-06',
  language: 'es',
  _cx: {
    type: 'highlight',
    agency: { name: 'Agencia de Ejemplo', url: 'https://agency.example/es/' },
    links: [{ label: 'Ver las cartas nuevas', url: 'https://agency.example/es/cartas' }],
  },
};

const arabicAgency = { name: 'وكالة نموذجية', url: 'https://agency.example/ar/' };

export const arabicHighlight: SampleItem = {
  id: 'arabic-letters',
  title: 'رسائل يفهمها الناس',
  content_html:
    '<p>أعادت الوكالة النموذجية كتابة أكثر رسائلها شيوعًا. كل رسالة تقول الآن:</p><ul><li>ماذا حدث</li><li>ما الخطوة التالية</li><li>من يستطيع المساعدة</li></ul>',
  date_published: '2026-10-06',
  language: 'ar',
  _cx: {
    type: 'highlight',
    agency: arabicAgency,
    links: [{ label: 'الرسائل الجديدة', url: 'https://agency.example/ar/letters' }],
  },
};

/* Spotlights */

const samplePerson = { name: 'Sample Person', role: 'Head of Service Design', organization: 'Example Agency' };

const secondPerson = { name: 'Second Sample Person', role: 'Front Desk Lead', organization: 'Example Agency' };

export const spotlight: SampleItem = {
  id: 'sample-person',
  title: 'The person behind the call-back service',
  content_text: 'Sample Person saw how long callers waited on hold, and designed a better way with the team.',
  _cx: {
    type: 'spotlight',
    agency,
    person: { ...samplePerson, photo: 'examples/media/portrait.svg' },
    quote: 'Nobody should have to tell us the same thing twice.',
  },
};

export const spotlightWithoutPhoto: SampleItem = {
  id: 'second-sample-person',
  content_text: 'Second Sample Person answers 60 questions a day, and wrote down the ten that come most often.',
  _cx: { type: 'spotlight', agency, person: secondPerson, quote: 'The tenth time is as new as the first.' },
};

/** A title, without a person. */
export const spotlightWithoutPerson: SampleItem = {
  id: 'night-shift',
  title: 'The night shift of the mail room',
  content_text: 'They open every letter before the day begins.',
  _cx: { type: 'spotlight' },
};

export const spotlights = [spotlight, spotlightWithoutPhoto, spotlightWithoutPerson];

export const longestSpotlight: SampleItem = {
  ...spotlight,
  id: 'longest-spotlight',
  content_text: longText,
  _cx: {
    type: 'spotlight',
    agency,
    person: {
      name: 'Sample Person with a Double-Barrelled-and-Hyphenated-Family-Name of Several Parts',
      role: 'Acting Deputy Associate Director for Customer Experience, Service Design and Digital Delivery',
      organization: 'Office of the Assistant Secretary for Management and Administration, Example Agency',
      photo: 'examples/media/portrait.svg',
    },
    quote: LONG_WORDS.repeat(2).trim(),
  },
};

export const shortestSpotlight: SampleItem = { _cx: { type: 'spotlight', person: { name: 'Sample' } } };

export const spanishSpotlight: SampleItem = {
  id: 'persona-de-muestra',
  content_text: 'Vio cuánto esperaba la gente al teléfono y diseñó una forma mejor con su equipo.',
  language: 'es',
  _cx: {
    type: 'spotlight',
    agency: { name: 'Agencia de Ejemplo' },
    person: {
      name: 'Persona de Muestra',
      role: 'Jefatura de Diseño de Servicios',
      photo: 'examples/media/portrait.svg',
    },
    quote: 'Nadie debería tener que contarnos lo mismo dos veces.',
  },
};

export const arabicSpotlight: SampleItem = {
  id: 'arabic-person',
  content_text: 'لاحظ كم ينتظر المتصلون، فصمم مع الفريق طريقة أفضل.',
  language: 'ar',
  _cx: {
    type: 'spotlight',
    agency: arabicAgency,
    person: { name: 'شخص نموذجي', role: 'رئيس تصميم الخدمات', photo: 'examples/media/portrait.svg' },
    quote: 'لا ينبغي لأحد أن يخبرنا بالأمر نفسه مرتين.',
  },
};

/* Posts */

const POST_URLS: Readonly<Record<Network, string>> = {
  x: 'https://x.com/ExampleAgency/status/1',
  linkedin: 'https://www.linkedin.com/posts/example-agency_cxday-activity-1',
  bluesky: 'https://bsky.app/profile/agency.example/post/3kexample2026',
  threads: 'https://www.threads.com/@exampleagency/post/1',
  facebook: 'https://www.facebook.com/ExampleAgency/posts/1',
  instagram: 'https://www.instagram.com/p/1/',
  youtube: 'https://www.youtube.com/watch?v=example',
  tiktok: 'https://www.tiktok.com/@exampleagency/video/1',
  mastodon: 'https://social.example/@ExampleAgency/1',
};

/** Returns the same post on any network. */
export function postOn(network: Network): SampleItem {
  return {
    url: POST_URLS[network],
    content_text: `Hello #CXDay from @ExampleAgency, here on ${NETWORK_NAMES[network]}. See https://agency.example/cxday`,
    date_published: '2026-10-06T13:00:00Z',
    authors: [{ name: 'Example Agency', url: agency.url }],
    _cx: { type: 'post' },
  };
}

export const posts = (Object.keys(POST_URLS) as Network[]).map(postOn);

export const postWithPicture: SampleItem = {
  url: 'https://x.com/ExampleAgency/status/2',
  content_text: 'Our busiest desk has a new look, and a shorter line. #CXDay',
  date_published: '2026-10-06T14:30:00-04:00',
  authors: [{ name: 'Example Agency', url: 'https://x.com/ExampleAgency', avatar: 'examples/media/portrait.svg' }],
  attachments: [serviceDesk],
};

export const removedPost: SampleItem = {
  ...postOn('x'),
  url: 'https://x.com/ExampleAgency/status/5',
  _cx: { type: 'post', status: 'removed' },
};

export const longestPost: SampleItem = {
  ...postOn('mastodon'),
  content_text: longText,
  authors: [{ name: 'Example Agency, Office of Letters, Forms and Telephone Lines', url: agency.url }],
  _cx: { type: 'post', handle: 'ExampleAgencyOfficeOfLettersFormsAndTelephoneLines@social.agency.example' },
};

/** Only an address and a text. */
export const shortestPost: SampleItem = { url: POST_URLS.x, content_text: 'Hello' };

/** No address, so neither author nor network is known. */
export const anonymousPost: SampleItem = { content_text: 'The line was short today.', _cx: { type: 'post' } };

export const verifiedPost: SampleItem = { ...postOn('bluesky'), _cx: { type: 'post', verified: true } };

export const editedPost: SampleItem = { ...postOn('mastodon'), _cx: { type: 'post', edited: true } };

export const postWithCounts: SampleItem = {
  ...postOn('x'),
  _cx: { type: 'post', metrics: { replies: 12, reposts: 1240, quotes: 1, likes: 15_300, views: 1_250_000 } },
};

/** Posts in the order of the networks, newest first. */
export const thread: readonly SampleItem[] = [3, 2, 1].map((number) => ({
  id: `thread-${number}`,
  url: `https://x.com/ExampleAgency/status/3${number}`,
  content_text: [
    'How we made our letters shorter. A thread.',
    'We asked 40 people to read a letter aloud. Where they stopped, we wrote it anew.',
    'Now 9 of 10 people know what to do next. Thank you to all who read with us!',
  ][number - 1]!,
  date_published: `2026-10-0${number + 4}`,
  authors: [{ name: 'Example Agency' }],
  _cx: { type: 'post', reply_to: number > 1 ? `https://x.com/ExampleAgency/status/3${number - 1}` : null },
}));

export const closedPoll: SampleItem = {
  ...postOn('mastodon'),
  content_text: 'What shall we mend first?',
  _cx: {
    type: 'post',
    poll: {
      closed: true,
      options: [
        { label: 'Shorter forms', votes: 1500 },
        { label: 'Longer hours', votes: 500 },
        { label: 'A call back', votes: 420 },
      ],
    },
  },
};

export const postWithLinkCard: SampleItem = {
  ...postOn('linkedin'),
  content_text: 'Our guide is out.',
  _cx: {
    type: 'post',
    card: {
      url: 'https://agency.example/guide',
      title: 'A guide to letters that people understand',
      description: 'What we changed in 20 letters, with each letter before and after.',
      image: 'examples/media/service-desk.svg',
    },
  },
};

const libraryPost: SampleItem = {
  url: 'https://bsky.app/profile/library.agency.example/post/1',
  content_text: 'The reading room is open until 8 p.m. again.',
  date_published: '2026-10-05T12:00:00Z',
  authors: [{ name: 'Library of Example Agency' }],
};

export const reply: SampleItem = {
  ...postOn('bluesky'),
  content_text: 'And the desk beside it, too.',
  _cx: { type: 'post', reply_to: libraryPost.url! },
};

export const quotingPost: SampleItem = {
  ...postOn('bluesky'),
  content_text: 'Good news from our library.',
  _cx: { type: 'post', quoted: libraryPost },
};

export const repost: SampleItem = {
  id: 'repost',
  date_published: '2026-10-06',
  authors: [{ name: 'Example Agency' }],
  _cx: { type: 'post', network: 'bluesky', repost_of: libraryPost.url!, quoted: libraryPost },
};

export const waitingPost: SampleItem = {
  ...postWithPicture,
  url: 'https://x.com/ExampleAgency/status/7',
  _cx: { type: 'post', warning: 'About a storm' },
};

export const spanishPost: SampleItem = {
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:1',
  content_text:
    'Gracias al equipo que atiende al público cada día. Su trabajo hace que pedir ayuda sea más fácil. #CXDay',
  date_published: '2026-10-06',
  language: 'es',
  authors: [{ name: 'Agencia de Ejemplo', url: 'https://www.linkedin.com/company/example-agency' }],
  _cx: { type: 'post', handle: 'example-agency' },
};

export const arabicPost: SampleItem = {
  url: 'https://x.com/ExampleAgency/status/6',
  content_text: 'شكرًا للفريق الذي يخدم الناس كل يوم. #CXDay',
  date_published: '2026-10-06',
  language: 'ar',
  authors: [{ name: arabicAgency.name, url: arabicAgency.url }],
  _cx: { type: 'post' },
};

/* Events */

export const openHouse: SampleItem = {
  id: 'open-house-event',
  title: 'Open house: meet the service team',
  url: 'https://agency.example/open-house',
  content_text: 'See how a request travels from the front desk to an answer. Bring your questions.',
  _cx: {
    type: 'event',
    agency,
    start: '2027-10-05T13:00:00-04:00',
    end: '2027-10-05T14:30:00-04:00',
    timezone: 'America/New_York',
    status: 'scheduled',
    location: { name: 'Example Agency, Room 100', address: '1 Example Street, Anytown' },
    online_url: 'https://agency.example/open-house/live',
    registration_url: 'https://agency.example/open-house/register',
    speakers: [samplePerson, secondPerson],
  },
};

export const postponedEvent: SampleItem = {
  id: 'workshop',
  title: 'Workshop: write a letter that people understand',
  url: 'https://agency.example/workshop',
  content_text: 'We will announce a new date soon.',
  _cx: {
    type: 'event',
    agency,
    start: '2027-10-06',
    all_day: true,
    timezone: 'America/New_York',
    status: 'postponed',
    location: 'Online',
  },
};

export const cancelledEvent: SampleItem = {
  ...postponedEvent,
  id: 'tour',
  title: 'Tour of the mail room',
  content_text: 'The building is closed that day.',
  _cx: { ...postponedEvent._cx, status: 'cancelled', location: 'Example Agency, Mail Room' },
};

export const recordedEvent: SampleItem = {
  id: 'town-hall',
  title: 'Town hall: what your feedback changed',
  url: 'https://agency.example/town-hall',
  content_text: 'The recording has captions in two languages and a transcript.',
  _cx: {
    type: 'event',
    agency,
    start: '2026-10-06T13:00:00-04:00',
    end: '2026-10-06T14:00:00-04:00',
    timezone: 'America/New_York',
    location: 'Online',
    video: {
      url: 'https://video.example.com/town-hall.mp4',
      captions: [
        { url: 'https://video.example.com/town-hall.en.vtt', language: 'en', label: 'English' },
        { url: 'https://video.example.com/town-hall.es.vtt', language: 'es', label: 'Español' },
      ],
      transcript: 'https://agency.example/town-hall/transcript',
    },
  },
};

/** An event of several days, without further details. */
export const eventOfSeveralDays: SampleItem = {
  id: 'week',
  title: 'A week of open doors',
  _cx: { type: 'event', start: '2027-10-04', end: '2027-10-08', all_day: true },
};

/** Returns the moment that is some hours from now. */
const fromNow = (hours: number): string => new Date(Date.now() + hours * 36e5).toISOString();

export const liveEvent: SampleItem = {
  ...openHouse,
  id: 'live',
  title: 'Questions and answers, live',
  _cx: { ...openHouse._cx, start: fromNow(-0.5), end: fromNow(1) },
};

export const eventTomorrow: SampleItem = {
  ...openHouse,
  id: 'tomorrow',
  _cx: { ...openHouse._cx, start: fromNow(26), end: fromNow(28) },
};

/** An event without an end. */
export const eventWithoutEnd: SampleItem = {
  id: 'no-end',
  title: 'Coffee with the call center',
  _cx: { type: 'event', agency, start: fromNow(3), timezone: 'America/New_York', location: 'Lobby' },
};

/** An event in a distant time zone. */
export const eventFarAway: SampleItem = {
  id: 'far-away',
  title: 'How Auckland answers letters',
  content_text: 'A talk over the date line.',
  _cx: {
    type: 'event',
    agency,
    start: '2027-10-06T09:00',
    end: '2027-10-06T10:30',
    timezone: 'Pacific/Auckland',
    online_url: 'https://agency.example/auckland',
  },
};

export const endedEvent: SampleItem = {
  ...openHouse,
  id: 'ended',
  title: 'Open house of last year',
  _cx: { ...openHouse._cx, start: '2026-10-05T13:00:00-04:00', end: '2026-10-05T14:30:00-04:00' },
};

/** Speakers with a portrait, with a portrait on another site, and without one. */
export const eventWithSpeakers: SampleItem = {
  ...openHouse,
  id: 'speakers',
  title: 'A panel on plain words',
  _cx: {
    ...openHouse._cx,
    speakers: [
      { ...samplePerson, photo: 'examples/media/portrait.svg' },
      { ...secondPerson, photo: 'https://images.example.com/portrait.jpg' },
      { name: 'Sample' },
    ],
  },
};

export const events = [
  recordedEvent,
  openHouse,
  postponedEvent,
  cancelledEvent,
  liveEvent,
  endedEvent,
  eventOfSeveralDays,
];

export const longestEvent: SampleItem = {
  ...openHouse,
  id: 'longest-event',
  title: longTitle,
  content_text: longText,
  _cx: {
    ...openHouse._cx,
    speakers: Array.from({ length: 12 }, (_, index) => ({ ...samplePerson, name: `Sample Person ${index + 1}` })),
    location: {
      name: 'The Large Assembly Room on the First Floor of the New Wing, Example Agency',
      address: '1 Example Street, Anytown',
      url: 'https://agency.example/how-to-find-us',
    },
  },
};

export const shortestEvent: SampleItem = { title: 'Open day', _cx: { type: 'event' } };

export const spanishEvent: SampleItem = {
  ...openHouse,
  id: 'puertas-abiertas',
  title: 'Puertas abiertas: conozca al equipo de servicio',
  content_text: 'Vea cómo llega una solicitud de la recepción a su respuesta. Traiga sus preguntas.',
  language: 'es',
  _cx: {
    ...openHouse._cx,
    agency: { name: 'Agencia de Ejemplo' },
    location: 'Agencia de Ejemplo, sala 100',
    speakers: [{ name: 'Persona de Muestra', role: 'Jefatura de Diseño de Servicios' }],
  },
};

export const arabicEvent: SampleItem = {
  ...openHouse,
  id: 'arabic-open-house',
  title: 'يوم مفتوح: تعرّف على فريق الخدمة',
  content_text: 'شاهد كيف ينتقل الطلب من مكتب الاستقبال إلى الجواب.',
  language: 'ar',
  _cx: {
    ...openHouse._cx,
    agency: arabicAgency,
    location: 'الوكالة النموذجية، القاعة ١٠٠',
    speakers: [{ name: 'شخص نموذجي', role: 'رئيس تصميم الخدمات' }],
  },
};

/* Milestones */

export const onlineForms: SampleItem = {
  id: 'online-forms',
  title: 'Online forms pass paper forms',
  content_text: 'More people now apply online than by mail.',
  _cx: {
    type: 'milestone',
    agency,
    start: '2026-06-15',
    figure: { value: '62%', label: 'of requests arrive online' },
  },
};

export const shorterWaits: SampleItem = {
  id: 'shorter-waits',
  title: 'Shorter waits at the front desk',
  content_text: 'A call-back service took the rush out of Monday mornings.',
  attachments: [picture('bar-chart.svg', 'A bar chart with four bars. Each bar is shorter than the one before it.')],
  _cx: {
    type: 'milestone',
    agency,
    start: '2026-07-01',
    end: '2026-09-30',
    figure: { value: '9 minutes', label: 'average wait, down from 26' },
  },
};

export const firstDesk: SampleItem = {
  id: 'first-desk',
  title: 'The first service desk opens',
  _cx: { type: 'milestone', agency, start: '2025-03-03' },
};

export const shortestMilestone: SampleItem = { title: '1789', _cx: { type: 'milestone' } };

export const longestMilestone: SampleItem = {
  ...onlineForms,
  id: 'longest-milestone',
  title: longTitle,
  content_text: longText,
  _cx: { ...onlineForms._cx, figure: { value: '1,234,567,890', label: longTitle } },
};

/** Entries of every type from two years. */
export const entries = [
  letters,
  desk,
  spotlight,
  postOn('bluesky'),
  openHouse,
  recordedEvent,
  onlineForms,
  shorterWaits,
  firstDesk,
];

export const spanishMilestone: SampleItem = {
  ...onlineForms,
  id: 'formularios',
  title: 'Los formularios en línea superan a los de papel',
  content_text: 'Hoy más personas hacen su solicitud en línea que por correo.',
  language: 'es',
  _cx: {
    type: 'milestone',
    agency: { name: 'Agencia de Ejemplo' },
    start: '2026-06-15',
    figure: { value: '62 %', label: 'de las solicitudes llegan en línea' },
  },
};

export const arabicMilestone: SampleItem = {
  ...onlineForms,
  id: 'arabic-forms',
  title: 'النماذج الإلكترونية تتجاوز الورقية',
  content_text: 'يقدّم الناس طلباتهم الآن عبر الإنترنت أكثر من البريد.',
  language: 'ar',
  _cx: {
    type: 'milestone',
    agency: arabicAgency,
    start: '2026-06-15',
    figure: { value: '٦٢٪', label: 'من الطلبات تصل عبر الإنترنت' },
  },
};

/* Channels */

const channel = (network: string, url: string, label?: string): object => ({ network, url, label });

/** A feed of channels alone. */
const following = (...channels: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Agency news',
  items: [],
  _cx: { channels },
});

export const channels = following(
  channel('x', 'https://x.com/ExampleAgency', 'Example Agency on X'),
  channel('bluesky', 'https://bsky.app/profile/agency.example', 'Example Agency on Bluesky'),
  channel('newsletter', 'https://agency.example/newsletter', 'Get our newsletter'),
  channel('website', 'https://agency.example/news', 'All our news'),
);

export const oneChannel = following(channel('newsletter', 'https://agency.example/newsletter', 'Get our newsletter'));

/** Channels without labels. */
export const channelsWithoutLabels = following(
  channel('linkedin', 'https://www.linkedin.com/company/example-agency'),
  channel('website', 'https://agency.example/news'),
);

export const longestChannels = following(
  ...Array.from({ length: 10 }, (_, index) =>
    channel(
      'website',
      `https://agency.example/news/${index + 1}`,
      `News of Example Agency for people who wait for an answer, part ${index + 1}`,
    ),
  ),
);

export const spanishChannels = following(
  channel('x', 'https://x.com/ExampleAgency', 'Agencia de Ejemplo en X'),
  channel('newsletter', 'https://agency.example/es/boletin', 'Reciba nuestro boletín'),
);

export const arabicChannels = following(
  channel('x', 'https://x.com/ExampleAgency', 'الوكالة النموذجية على X'),
  channel('newsletter', 'https://agency.example/ar/newsletter', 'اشترك في نشرتنا'),
);

/* Figures */

/** A feed of figures alone. */
const counting = (language: string, ...figures: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Agency in figures',
  language,
  items: [],
  _cx: { figures },
});

const permits = { value: 41_000, label: 'permits issued online', source: 'https://agency.example/reports/permits' };

const manyFigures = [
  permits,
  { value: '62%', label: 'of requests arrive online', source: 'https://www.example.gov/forms' },
  { value: '9 minutes', label: 'average wait at the front desk' },
  { value: 9, label: 'languages at every counter' },
  { value: '4.6', label: 'of 5 stars from callers' },
  { value: '$1.2 million', label: 'saved in postage' },
  { value: 20, label: 'letters rewritten' },
  { value: '−38%', label: 'calls about letters' },
  { value: 312, label: 'staff trained in plain language' },
  { value: '24 hours', label: 'to answer an email' },
  { value: 1_250_000, label: 'visits to the forms page' },
  { value: 0, label: 'forms that need a fax machine' },
];

export const figures = counting('en', ...manyFigures.slice(0, 3));
export const oneFigure = counting('en', permits);
export const fiveFigures = counting('en', ...manyFigures.slice(0, 5));
export const twelveFigures = counting('en', ...manyFigures);

/** Figures of milestones; one has no label, so its title stands in. */
export const milestoneFigures = {
  items: [
    onlineForms,
    shorterWaits,
    firstDesk,
    { id: 'offices', title: 'Offices open on Saturdays', _cx: { type: 'milestone', figure: { value: 48 } } },
  ],
};

export const longestFigures = counting(
  'en',
  { value: '1,234,567,890,123', label: longTitle, source: 'https://agency.example/reports' },
  { value: 'Donaudampfschifffahrtsgesellschaft', label: longTitle.replaceAll(' ', '') },
  { value: 3 },
);

export const spanishFigures = counting(
  'es',
  { ...permits, label: 'permisos emitidos en línea' },
  { value: '62 %', label: 'de las solicitudes llegan en línea' },
);

export const arabicFigures = counting(
  'ar',
  { ...permits, label: 'تصريح صدر عبر الإنترنت' },
  { value: '٦٢٪', label: 'من الطلبات تصل عبر الإنترنت' },
  { value: 9, label: 'لغات عند كل مكتب' },
);

/** A whole campaign in Arabic. */
export const arabicCampaign = {
  ...arabicChannels,
  title: 'أسبوع خدمة الناس',
  description: 'حملة نموذجية عن تحسين الخدمات.',
  language: 'ar',
  items: [arabicHighlight, arabicSpotlight, arabicPost, arabicEvent, arabicMilestone],
};

/** A whole campaign in Spanish. */
export const spanishCampaign = {
  ...spanishChannels,
  title: 'Semana del servicio al público',
  description: 'Una campaña de ejemplo sobre mejores servicios.',
  language: 'es',
  items: [spanishHighlight, spanishSpotlight, spanishPost, spanishEvent, spanishMilestone],
};

/** A campaign that has only a title. */
export const shortestCampaign = { title: 'A campaign', items: [] };

export const longestCampaign = {
  ...longestChannels,
  title: longTitle,
  description: longText,
  items: [longestHighlight, longestSpotlight, longestPost, longestEvent, longestMilestone],
};
