import { expect } from '@open-wc/testing';
import { errorText } from '../../src/formats/messages.js';
import type { FeedError } from '../../src/formats/errors.js';
import { dataAddress } from '../../src/loading/profiles.js';

const BLUESKY = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed';
const STATUSES = '/api/v1/accounts/109/statuses?exclude_replies=true&limit=40';

/** An address, what its data's address is, and what is asked for on the way. */
const CASES: [url: string, data: string, asked?: string][] = [
  [
    'https://bsky.app/profile/agency.example.gov',
    `${BLUESKY}?actor=agency.example.gov&filter=posts_no_replies&limit=50`,
  ],
  [
    'https://bsky.app/profile/did:plc:exampleagency/?ref=x#top',
    `${BLUESKY}?actor=did:plc:exampleagency&filter=posts_no_replies&limit=50`,
  ],
  [
    'https://social.example.gov/@agency',
    `https://social.example.gov${STATUSES}`,
    'https://social.example.gov/api/v1/accounts/lookup?acct=agency',
  ],
  [
    'http://localhost:8000/@agency/?lang=es',
    `http://localhost:8000${STATUSES}`,
    'http://localhost:8000/api/v1/accounts/lookup?acct=agency',
  ],
  [
    'https://social.example.gov/@office@other.example.org',
    `https://social.example.gov${STATUSES}`,
    'https://social.example.gov/api/v1/accounts/lookup?acct=office@other.example.org',
  ],
];

const ORDINARY = [
  'https://example.gov/feed.json',
  'https://example.gov/feed?user=/@agency',
  'https://bsky.app/profile/agency.example.gov/post/3k',
  'https://bsky.app/profile/',
  'https://bsky.app/profile/a&limit=100',
  'https://example.gov/profile/agency.example.gov',
  'https://social.example.gov/@agency/109',
  'https://social.example.gov/@agency.rss/feed',
  'https://social.example.gov/@agency&limit=1',
  'https://social.example.gov/@a@b@c',
  'https://social.example.gov/@',
  'https://www.threads.net/@agency',
  'https://www.youtube.com/@agency',
  'https://www.tiktok.com/@agency',
  'https://medium.com/@agency',
  'https://agency.medium.com/@agency',
];

const BAD_ANSWERS: unknown[] = [
  null,
  {},
  [],
  'words',
  { error: 'Record not found' },
  ...[109, '', null, '../../oauth', '1?x=1', '1/2', ['1'], {}].map((id) => ({ id })),
];

describe("a profile's address", () => {
  for (const [url, data, asked] of CASES) {
    it(`${url} leads to its posts`, async () => {
      const requests: string[] = [];
      const get = (address: string): Promise<unknown> => Promise.resolve(requests.push(address) && { id: '109' });
      expect(await dataAddress(url, get)).to.equal(data);
      expect(requests).to.deep.equal(asked ? [asked] : []);
    });
  }

  for (const url of ORDINARY) {
    it(`${url} is unchanged, and nothing is requested`, async () => {
      expect(await dataAddress(url, () => Promise.reject(new Error('asked')))).to.equal(url);
    });
  }

  it('of a nonexistent account is an error', async () => {
    const url = 'https://social.example.gov/@agency';
    for (const answer of BAD_ANSWERS) {
      const error = await dataAddress(url, () => Promise.resolve(answer)).catch(
        (caught: unknown) => caught as FeedError,
      );
      expect((error as FeedError).code, JSON.stringify(answer)).to.equal('format');
      expect(errorText(error as FeedError)).to.match(/no such profile as @agency/);
    }
  });

  it('passes on the cause of a failed request', async () => {
    const why = new Error('down');
    const caught = await dataAddress('https://social.example.gov/@agency', () => Promise.reject(why)).catch(
      (error: unknown) => error,
    );
    expect(caught === why).to.equal(true);
  });
});
