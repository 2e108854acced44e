/** The writing part of a first campaign, as a new user does it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedOf, focusIs, openCampaign } from './open-campaign.js';
import { JOURNEY_BROWSERS, until } from './support.js';

const EMPTY = { version: 'https://jsonfeed.org/version/1.1', title: '', items: [] };
const POST = 'https://x.com/ExampleAgency/status/1234567890';

for (const browser of JOURNEY_BROWSERS) {
  test(`${browser}: a highlight, a post by URL and an event take 40 steps at most, without any error`, async () => {
    const studio = await openCampaign(browser, EMPTY);
    await studio.tabTo('textbox', 'Title');
    await studio.type('Service Week 2026');

    await studio.activate('button', /^Add highlight/, true);
    await focusIs(studio, 'textbox', 'Title');
    await studio.type('Letters that people understand');
    await studio.has('button', 'Bold');
    await studio.tabTo('textbox', 'Text');
    await studio.type('Example Agency rewrote its 20 most common letters.');
    await studio.tabTo('combobox', 'Name');
    await studio.type('Example Agency');
    await studio.axe('the highlight');

    await studio.activate('button', 'Add post', true);
    await focusIs(studio, 'textbox', 'Address or embed code of the post');
    await studio.type(POST);
    await studio.tabTo('textbox', 'Text');
    await studio.type('Our letters now say what to do next. #ServiceWeek');
    await studio.axe('the post');

    await studio.activate('button', 'Add event', true);
    await focusIs(studio, 'textbox', 'Title');
    await studio.type('Open day');
    await studio.tabTo('textbox', 'Starts');
    await studio.type('October 7, 2026 1 PM');
    await studio.tabTo('textbox', 'Ends');
    await studio.type('October 7, 2026 3:30 PM');
    await studio.tabTo('combobox', 'Time zone');
    await studio.type('Eastern');
    await studio.tabTo('textbox', 'Name of the place');
    await studio.type('Example Hall');
    await studio.press('Tab');
    await studio.says(/Wednesday, October 7, 2026 at 1:00\sPM EDT/);
    await studio.axe('the event');

    assert.ok(studio.steps <= 40, `${studio.steps} steps:\n${studio.log.join('\n')}`);
    const feed = await feedOf(studio);
    assert.deepEqual(feed, {
      ...EMPTY,
      title: 'Service Week 2026',
      items: [
        {
          id: 'highlight-1',
          _cx: { type: 'highlight', agency: 'Example Agency' },
          title: 'Letters that people understand',
          content_html: '<p>Example Agency rewrote its 20 most common letters.</p>',
        },
        {
          id: 'post-1',
          _cx: { type: 'post', network: 'x', handle: 'ExampleAgency' },
          url: POST,
          content_text: 'Our letters now say what to do next. #ServiceWeek',
        },
        {
          id: 'event-1',
          _cx: {
            type: 'event',
            timezone: 'America/New_York',
            start: '2026-10-07T13:00',
            end: '2026-10-07T15:30',
            location: 'Example Hall',
          },
          title: 'Open day',
        },
      ],
    });
    await until(() => studio.page.evaluate(() => globalThis.draft.getState().diagnostics.length === 0), 'no mistakes');
    await studio.isQuiet();
    await studio.close();
  });
}
