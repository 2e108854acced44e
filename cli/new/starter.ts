/** The starter campaign: one entry of each type, and comments that explain the keys in plain language. */
export const CAMPAIGN = {
  $schema: 'campaign.schema.json',
  _comment:
    'A campaign file is a JSON Feed. Keys that begin with "_" are for you, but for "_cx", which has what a campaign needs. In a text, backslash and n are a line end; two of them begin a paragraph. Remove these comments when you like.',
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week 2026',
  home_page_url: 'https://agency.example/service-week',
  description: 'A week for the people who serve.\n\nExample Agency thanks everyone who took part.',
  language: 'en-US',
  _cx: {
    _comment: 'The days of the campaign, the zone of all times in this file, and the places to follow it.',
    hashtag: 'ServiceWeek',
    start: '2026-10-05',
    end: '2026-10-09',
    timezone: 'America/New_York',
    channels: [
      { network: 'x', url: 'https://x.com/ExampleAgency', label: 'Example Agency on X' },
      { network: 'newsletter', url: 'https://agency.example/newsletter', label: 'Our newsletter' },
    ],
  },
  items: [
    {
      _comment:
        'A highlight: what an agency did. Every item needs an id of its own; "related" names the items that belong with it.',
      id: 'letters',
      title: 'Letters that people understand',
      content_html:
        '<p>Example Agency rewrote its <strong>20</strong> most common letters. Each one now says first what to do next.</p>',
      date_published: '2026-10-05',
      tags: ['PlainLanguage'],
      _cx: {
        type: 'highlight',
        agency: { name: 'Example Agency', abbreviation: 'EXA', url: 'https://agency.example/' },
        links: [{ label: 'See the letters', url: 'https://agency.example/letters' }],
        related: ['letters-post'],
      },
    },
    {
      _comment:
        'A post: its words as they stand on the network, and its address there. The network is asked for nothing.',
      id: 'letters-post',
      url: 'https://x.com/ExampleAgency/status/1',
      content_text: 'Our letters now say what to do next. #ServiceWeek',
      date_published: '2026-10-05T09:30:00-04:00',
      authors: [{ name: 'Example Agency' }],
      _cx: { type: 'post' },
    },
    {
      _comment:
        'A spotlight: a person whose work you honor. A picture goes into "photo" of the person; ask the person before.',
      id: 'alex',
      content_text: 'Alex read each letter aloud to people who had never seen it.',
      _cx: {
        type: 'spotlight',
        agency: { name: 'Example Agency', abbreviation: 'EXA', url: 'https://agency.example/' },
        person: { name: 'Alex Example', role: 'Writer', organization: 'Office of Letters' },
        quote: 'If I stumble, the sentence is wrong.',
      },
    },
    {
      _comment:
        'An event: times without an offset are meant in the zone of the file. For a whole day write 2026-10-07.',
      id: 'open-day',
      title: 'Open day',
      content_text: 'Come and read a letter with us.',
      _cx: {
        type: 'event',
        start: '2026-10-07T13:00',
        end: '2026-10-07T15:00',
        location: { name: 'Example Hall', address: '1 Example Street' },
        registration_url: 'https://agency.example/open-day',
      },
    },
    {
      _comment: 'A milestone: a dated fact, with a figure or without. It may be older than the campaign.',
      id: 'calls',
      title: 'Fewer calls about letters',
      _cx: { type: 'milestone', start: '2026-09-15', figure: { value: '38%', label: 'fewer calls' } },
    },
  ],
};

/**
 * A page that shows the campaign. It has no inline scripts or styles, so it works with a strict
 * Content-Security-Policy.
 */
export const PAGE = `<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Service Week 2026</title>
    <script defer src="cx-widgets.js"></script>
  </head>
  <body>
    <main>
      <!-- The element shows the whole campaign. What stands inside is for readers whom the script does not reach. -->
      <cx-campaign feed="campaign.json" heading-level="1">
        <h1>Service Week 2026</h1>
        <p>
          In October 2026 Example Agency honored the people who serve.
          <a href="https://agency.example/service-week">Read about the week</a>.
        </p>
      </cx-campaign>
    </main>
  </body>
</html>
`;
