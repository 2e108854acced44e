/** Text that breaks pages, and a campaign that has it everywhere. */

export const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

export const MARKUP =
  '<b onclick="alert(1)">bold</b> &amp; <script>alert(2)</script> <img src=x onerror=alert(3)> {{4}} ${5}';

/** A mark that turns all following text from right to left, and is never closed. */
export const OVERRIDE = 'Ends here \u202e and this reads backwards \u2067 and on';

/** Emojis that consist of many characters: families, flags, skin tones, a keycap. */
export const EMOJI = '👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇵🇷1️⃣'.repeat(12);

/** Text with invisible characters between letters and at the ends. */
export const ZERO_WIDTH = '\u200bZero\u200b-\u200bwidth\ufeff words\u2060 with\u00ad soft\u00adhyphens\u200d\u200b';

/** Letters with many combining marks. */
export const STACKED = `To${'\u0301\u0316\u0334'.repeat(12)}we${'\u0300\u0330'.repeat(20)}rs of marks`;

/** Returns a campaign of every type of entry, with the same text in every field that takes any text. */
export function campaignOf(words: string, name = words): object {
  const agency = { name, abbreviation: words, url: 'https://agency.example/' };
  const person = { name, role: words, organization: words };
  const item = (type: string, own: object, fields: object = {}): object => ({
    id: type,
    title: words,
    content_text: words,
    date_published: '2026-10-06',
    tags: [words],
    ...fields,
    _cx: { type, agency, links: [{ label: words, url: 'https://agency.example/more' }], ...own },
  });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words,
    description: words,
    items: [
      item(
        'highlight',
        {},
        { attachments: [{ url: 'https://elsewhere.example/desk.jpg', mime_type: 'image/jpeg', _cx: { alt: words } }] },
      ),
      item('spotlight', { person, quote: words }),
      item('post', { handle: words }, { url: 'https://x.com/ExampleAgency/status/9', authors: [{ name }] }),
      item('event', {
        start: '2027-10-05T13:00:00-04:00',
        end: '2027-10-05T14:30:00-04:00',
        timezone: 'America/New_York',
        location: { name, address: words },
        speakers: [person],
        online_url: 'https://agency.example/live',
      }),
      item('milestone', { start: '2026-06-15', figure: { value: name, label: words } }),
    ],
    _cx: { hashtag: words, channels: [{ url: 'https://agency.example/news', network: 'website', label: words }] },
  };
}
