/** Makes content that is the same in every run: posts and dated entries of agencies that do not exist. */

const AGENCIES = [
  ['Example Agency', 'ExampleAgency'],
  ['Department of Examples', 'DeptExamples'],
  ['Example Service Administration', 'ExampleService'],
  ['Office of Sample Records', 'SampleRecords'],
  ['Bureau of Model Forms', 'ModelForms'],
];

const SENTENCES = [
  'Thank you to everyone who answered our survey this spring.',
  'Our new form takes four minutes; the old one took twenty.',
  'The wait at our front desk is down by a third.',
  'A letter in plain words saves a phone call.',
  'We asked, you told us, and we changed the order of the questions so that the hardest one no longer comes first.',
  'Staff in six regions sat beside people while they applied, and wrote down each place where somebody stopped.',
  'Today we honor the people behind the counter.',
  'You can now follow your request from the day it arrives to the day it is done, on any device, without an account.',
  'Small steps count.',
  'The call center answers in English and Spanish, and calls back when the line is long.',
  'What would make your next visit easier? Tell us before the end of the month.',
  'Every field office has a quiet room now.',
];

const TAGS = ['#CXDay', '#CustomerExperience', '#GovDelivers', '#PlainLanguage', '#ServiceDesign'];

const postUrl = (handle, number) =>
  [
    `https://x.com/${handle}/status/17${String(number).padStart(8, '0')}`,
    `https://bsky.app/profile/${handle.toLowerCase()}.example/post/3k${number}`,
    `https://www.linkedin.com/posts/${handle.toLowerCase()}_cxday-activity-${7_000_000 + number}`,
    `https://social.example/@${handle}/11${String(number).padStart(8, '0')}`,
  ][number % 4];

/** A generator of numbers from 0 to 1 that starts over at the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chooser = (seed) => {
  const random = seeded(seed);
  const from = (list) => list[Math.floor(random() * list.length)];
  return {
    from,
    chance: (share) => random() < share,
    sentences: (most) => Array.from({ length: 1 + Math.floor(random() * most) }, () => from(SENTENCES)),
  };
};

/** A JSON Feed of posts: 1 to 4 sentences, 0 to 2 hashtags, a link in every third, the same local portrait in all. */
export function postFeed(size) {
  const { from, chance, sentences } = chooser(1);
  const items = Array.from({ length: size }, (_, number) => {
    const [name, handle] = from(AGENCIES);
    const words = [
      sentences(4).join(chance(0.3) ? '\n\n' : ' '),
      chance(0.35) ? `https://agency.example/news/${number}` : '',
      chance(0.7) ? from(TAGS) : '',
      chance(0.4) ? from(TAGS) : '',
    ];
    return {
      id: `https://agency.example/posts/${number}`,
      url: postUrl(handle, number),
      content_text: words.filter(Boolean).join(' '),
      date_published: momentOf(number),
      authors: [{ name, avatar: '/portrait.svg' }],
      _cx: { type: 'post' },
    };
  });
  return feedOf('Posts', items);
}

/** A JSON Feed of dated entries over ten years: highlights, milestones, events and posts, some with lists and links. */
export function timelineFeed(size) {
  const { from, chance, sentences } = chooser(2);
  const items = Array.from({ length: size }, (_, number) => {
    const type = from(['highlight', 'highlight', 'milestone', 'event', 'post']);
    const [name, handle] = from(AGENCIES);
    const date = momentOf(Math.floor((number * 3650) / size));
    const list = chance(0.25)
      ? `<ul>${sentences(3)
          .map((one) => `<li>${one}</li>`)
          .join('')}</ul>`
      : '';
    return {
      id: `https://agency.example/entries/${number}`,
      url: type === 'post' ? postUrl(handle, number) : `https://agency.example/entries/${number}`,
      title:
        type === 'post'
          ? undefined
          : from(SENTENCES)
              .slice(0, 60)
              .replace(/(?<!\W)\W*$/, ''),
      content_html: `<p>${sentences(3).join(' ')}</p>${list}`,
      date_published: date,
      authors: [{ name }],
      _cx: {
        type,
        agency: { name, url: 'https://agency.example/' },
        ...(type === 'event' && { start: date, timezone: 'America/New_York', location: 'Example Hall' }),
        ...(type === 'milestone' && { figure: { value: `${10 + (number % 80)} %`, label: 'fewer calls' } }),
        ...(chance(0.3) && { links: [{ label: 'The full report', url: 'https://agency.example/report' }] }),
      },
    };
  });
  return feedOf('Ten years of better service', items);
}

/** An RSS 2.0 feed as a press office's system writes it: summary and whole text, both HTML in CDATA. */
export function rssDocument(size) {
  const items = stories(3, size).map(
    ({ url, title, moment, author, tags, summary, html }) => `<item>
<title>${title}</title><link>${url}?utm_source=rss</link><guid isPermaLink="false">${url}#story</guid>
<pubDate>${new Date(moment).toUTCString()}</pubDate><dc:creator><![CDATA[${author}]]></dc:creator>
${tags.map((tag) => `<category><![CDATA[${tag}]]></category>`).join('')}
<description><![CDATA[<p>${summary} [&#8230;]</p>]]></description>
<content:encoded><![CDATA[${html}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News</title><link>https://agency.example/</link><language>en-US</language>
${items.join('\n')}
</channel></rss>`;
}

/** An Atom feed of the same stories, their HTML escaped. */
export function atomDocument(size) {
  const escaped = (html) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const entries = stories(4, size).map(
    ({ url, title, moment, author, tags, html }) => `<entry><id>${url}</id><title>${title}</title>
<link rel="alternate" href="${url}"/><published>${moment}</published><updated>${moment}</updated>
<author><name>${author}</name></author>${tags.map((tag) => `<category term="${tag}"/>`).join('')}
<content type="html">${escaped(html)}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title><link href="https://agency.example/"/>
${entries.join('\n')}
</feed>`;
}

function stories(seed, size) {
  const { from, chance, sentences } = chooser(seed);
  return Array.from({ length: size }, (_, number) => {
    const paragraphs = Array.from({ length: 3 }, () => `<p>${sentences(3).join(' ')}</p>`);
    const list = chance(0.3) ? `<ul><li>${from(SENTENCES)}</li><li>${from(SENTENCES)}</li></ul>` : '';
    return {
      url: `https://agency.example/news/${number}/`,
      // One in ten is escaped twice.
      title: from(SENTENCES).replace(/(?<!\W)\W*$/, '') + (chance(0.1) ? ' &amp;#8211; more' : ''),
      moment: momentOf(number),
      author: from(AGENCIES)[0],
      tags: [from(TAGS), from(TAGS)].map((tag) => tag.slice(1)),
      summary: from(SENTENCES),
      html: `${paragraphs.join('\n')}${list}<p><a href="/report/${number}">${from(SENTENCES)}</a></p>`,
    };
  });
}

function feedOf(title, items) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'en',
    _cx: { timezone: 'America/New_York' },
    items,
  };
}

/** A moment on the day with this number, the first being in 2015. */
function momentOf(day) {
  return new Date(Date.UTC(2015, 0, 1 + day, 15, (day * 7) % 60)).toISOString();
}
