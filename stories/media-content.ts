/** Posts with pictures, videos and sounds, some of which wait for the reader. */
const FILES = [
  ['bar-chart', 'A bar chart with four bars. Each bar is shorter than the one before it.'],
  ['service-desk', 'A person at a service desk under a clock.'],
  ['workshop', 'People at a table with sheets of paper.'],
  ['letter', 'A letter.'],
  ['phone', 'A phone.'],
  ['queue', 'People who wait in line.'],
  ['portrait', 'A portrait.'],
] as const;

const post = (text: string, attachments: readonly object[], more: object = {}): object => ({
  id: text,
  url: 'https://x.com/ExampleAgency/status/1',
  content_text: text,
  date_published: '2026-10-06',
  language: 'en-US',
  authors: [{ name: 'Example Agency' }],
  attachments,
  ...more,
});

const image = (url: string, alt?: string): object => ({ url, mime_type: 'image/svg+xml', _cx: { alt } });

/** Addresses of files are relative to the page, as in the examples. */
export const postWithPictures = (count: number): object =>
  post(
    `What we changed this week, in ${count === 1 ? 'a picture' : `${count} pictures`}.`,
    FILES.slice(0, count).map(([file, alt]) => image(`examples/media/${file}.svg`, alt)),
  );

/** Posts that each have a picture of known size, some taller than others. */
export const wallOfPictures = Array.from({ length: 12 }, (_, index) => {
  const [file, alt] = FILES[index % FILES.length]!;
  const size = { width: 640, height: file === 'bar-chart' ? 360 : 480 };
  const url = `examples/media/${file}.svg`;
  const text = 'One of the things that we changed this week. '.repeat(1 + ((index * 5) % 4));
  return post(text, [{ url, mime_type: 'image/svg+xml', _cx: { alt, ...size } }], { id: `${index}` });
});

export const undescribedPicture = post('A picture that nobody described.', [image('examples/media/bar-chart.svg')]);

export const missingPicture = post('A picture that is not there.', [
  image('examples/media/missing.svg', 'A bar chart.'),
]);

export const video = post('Six seconds about a queue that gets shorter.', [
  {
    url: 'examples/media/queue.webm',
    mime_type: 'video/webm',
    _cx: {
      alt: 'A queue gets shorter',
      width: 640,
      height: 360,
      poster: 'examples/media/queue-poster.svg',
      duration: 6,
      transcript: 'A white square moves along a line.\nIt arrives at the end: nobody waits any more.',
      captions: [
        { url: 'examples/media/queue.en.vtt', language: 'en', label: 'English' },
        { url: 'examples/media/queue.es.vtt', language: 'es', label: 'Español' },
      ],
    },
  },
]);

export const audio = post('Listen to our new hold tone.', [
  { url: 'examples/media/queue.mp3', mime_type: 'audio/mpeg', _cx: { alt: 'The hold tone', duration: 3 } },
]);

/** A video of a network, whose player loads when the reader presses Play. */
export const videoOfNetwork = post('Our briefing, recorded.', [
  { url: 'https://www.youtube.com/watch?v=abc_DEF-123&t=90', mime_type: 'video/*', _cx: { alt: 'The briefing' } },
]);

/** A post of which the feed gives only the address. */
export const addressOfPost = { url: 'https://x.com/ExampleAgency/status/2', _cx: { type: 'post' } };

export const foreignPictures = post('Pictures that stand elsewhere.', [
  image('https://images.example.com/before.svg', 'The form before.'),
  image('https://images.example.com/after.svg', 'The form after.'),
]);

export const linksElsewhere = post('Read https://example.com/report and https://example.gov/report', []);
