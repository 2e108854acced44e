import { expect } from '@open-wc/testing';
import {
  handleOf,
  hashtagUrl,
  mentionUrl,
  NETWORKS,
  NETWORK_NAMES,
  isNetwork,
  networkOf,
  type Network,
} from '../../src/util/networks.js';

const ADDRESSES: [url: string, network: Network | undefined, handle: string | undefined][] = [
  ['https://x.com/ExampleAgency/status/1', 'x', 'ExampleAgency'],
  ['https://www.x.com/ExampleAgency', 'x', 'ExampleAgency'],
  ['https://twitter.com/ExampleAgency/status/1?s=20', 'x', 'ExampleAgency'],
  ['https://mobile.twitter.com/ExampleAgency/status/1', 'x', 'ExampleAgency'],
  ['HTTPS://X.COM/ExampleAgency', 'x', 'ExampleAgency'],
  ['https://x.com/i/web/status/1', 'x', undefined],
  ['https://x.com/i_agency/status/1', 'x', 'i_agency'],
  ['https://x.com/search?q=a', 'x', undefined],
  ['https://x.com/hashtag/Example', 'x', undefined],
  ['https://x.com/', 'x', undefined],
  ['https://x.com', 'x', undefined],
  ['https://notx.com/ExampleAgency/status/1', undefined, undefined],
  ['https://x.com.evil.org/ExampleAgency/status/1', undefined, undefined],
  ['https://evil.org/x.com/ExampleAgency', undefined, undefined],
  ['https://evil.org/?https://x.com/ExampleAgency', undefined, undefined],
  ['https://x.com@evil.org/ExampleAgency', undefined, undefined],
  ['https://www.linkedin.com/company/example-agency/posts/', 'linkedin', 'example-agency'],
  ['https://www.linkedin.com/in/jane-doe', 'linkedin', 'jane-doe'],
  ['https://es.linkedin.com/school/example-school', 'linkedin', 'example-school'],
  ['https://www.linkedin.com/posts/example-agency_openness-activity-7-abc', 'linkedin', 'example-agency'],
  ['https://www.linkedin.com/feed/update/urn:li:activity:7/', 'linkedin', undefined],
  ['https://www.linkedin.com/company/agencia-espa%C3%B1ola', 'linkedin', 'agencia-española'],
  ['https://www.linkedin.com/company/broken-%E0%A4%A', 'linkedin', 'broken-%E0%A4%A'],
  ['https://bsky.app/profile/agency.example.gov/post/3k', 'bluesky', 'agency.example.gov'],
  ['https://bsky.app/profile/did:plc:abc/post/3k', 'bluesky', undefined],
  ['https://social.example.gov/@ExampleAgency/112233445566778899', 'mastodon', 'ExampleAgency@social.example.gov'],
  ['https://social.example.gov/@jane@other.example/1', 'mastodon', 'jane@other.example'],
  ['https://social.example.gov/users/ExampleAgency/statuses/1', 'mastodon', 'ExampleAgency@social.example.gov'],
  ['https://social.example.gov/@ExampleAgency', undefined, undefined],
  ['https://social.example.gov/@ExampleAgency/12ab', undefined, undefined],
  ['https://www.threads.net/@exampleagency/post/C1', 'threads', 'exampleagency'],
  ['https://www.threads.com/@example.agency', 'threads', 'example.agency'],
  ['https://www.facebook.com/ExampleAgency/posts/123', 'facebook', 'ExampleAgency'],
  ['https://www.facebook.com/example.agency/', 'facebook', 'example.agency'],
  ['https://www.facebook.com/permalink.php?story_fbid=1', 'facebook', undefined],
  ['https://www.facebook.com/groups/1/posts/2', 'facebook', undefined],
  ['https://www.facebook.com/share/p/abc/', 'facebook', undefined],
  ['https://www.facebook.com/watch?v=1', 'facebook', undefined],
  ['https://www.instagram.com/p/C1/', 'instagram', undefined],
  ['https://www.instagram.com/reel/C1/', 'instagram', undefined],
  ['https://www.instagram.com/exampleagency/', 'instagram', 'exampleagency'],
  ['https://www.instagram.com/exampleagency/p/C1/', 'instagram', 'exampleagency'],
  ['https://www.youtube.com/@ExampleAgency/videos', 'youtube', 'ExampleAgency'],
  ['https://www.youtube.com/watch?v=1', 'youtube', undefined],
  ['https://youtu.be/abc', 'youtube', undefined],
  ['https://www.tiktok.com/@exampleagency/video/7', 'tiktok', 'exampleagency'],
  ['https://example.gov/news', undefined, undefined],
  ['mailto:a@x.com', undefined, undefined],
  ['x.com/ExampleAgency', undefined, undefined],
  ['javascript:alert(1)//x.com/a', undefined, undefined],
  ['', undefined, undefined],
  ['http://%', undefined, undefined],
];

const POST = 'https://social.example.gov/@ExampleAgency/1';

const HASHTAGS: [network: Network, tag: string, url: string | undefined, postUrl?: string][] = [
  ['x', 'Example', 'https://x.com/hashtag/Example'],
  ['x', '#Example', 'https://x.com/hashtag/Example'],
  ['x', 'España', 'https://x.com/hashtag/Espa%C3%B1a'],
  ['x', 'a/../b?c#d', 'https://x.com/hashtag/a%2F..%2Fb%3Fc%23d'],
  ['x', '\ud800', 'https://x.com/hashtag/%EF%BF%BD'],
  ['x', '', undefined],
  ['linkedin', 'Example', 'https://www.linkedin.com/feed/hashtag/Example'],
  ['bluesky', 'Example', 'https://bsky.app/hashtag/Example'],
  ['threads', 'Example', 'https://www.threads.com/search?serp_type=tags&q=Example'],
  ['facebook', 'Example', 'https://www.facebook.com/hashtag/Example'],
  ['instagram', 'Example', 'https://www.instagram.com/explore/tags/Example'],
  ['youtube', 'Example', 'https://www.youtube.com/hashtag/Example'],
  ['tiktok', 'Example', 'https://www.tiktok.com/tag/Example'],
  ['mastodon', 'Example', 'https://social.example.gov/tags/Example', POST],
  ['mastodon', 'Example', undefined],
  ['mastodon', 'Example', undefined, 'no address'],
];

const MENTIONS: [network: Network, handle: string, url: string | undefined, postUrl?: string][] = [
  ['x', 'ExampleAgency', 'https://x.com/ExampleAgency'],
  ['x', '@ExampleAgency', 'https://x.com/ExampleAgency'],
  ['x', 'ExampleAgency@example.gov', undefined],
  ['linkedin', 'ExampleAgency', undefined],
  ['facebook', 'ExampleAgency', undefined],
  ['bluesky', 'agency.example.gov', 'https://bsky.app/profile/agency.example.gov'],
  ['bluesky', 'agency', undefined],
  ['threads', 'example.agency', 'https://www.threads.com/@example.agency'],
  ['instagram', 'exampleagency', 'https://www.instagram.com/exampleagency'],
  ['youtube', 'ExampleAgency', 'https://www.youtube.com/@ExampleAgency'],
  ['tiktok', 'exampleagency', 'https://www.tiktok.com/@exampleagency'],
  ['mastodon', 'jane@other.example', 'https://other.example/@jane', POST],
  ['mastodon', '@jane@other.example', 'https://other.example/@jane'],
  ['mastodon', 'jane', 'https://social.example.gov/@jane', POST],
  ['mastodon', 'jane', undefined],
  ['mastodon', 'jane@', undefined],
  ['mastodon', '', undefined, POST],
];

describe('networks', () => {
  for (const [url, network, handle] of ADDRESSES) {
    it(`recognizes ${url || 'an empty URL'} as ${network ?? 'no network'}, ${handle ?? 'no account'}`, () => {
      expect(networkOf(url)).to.equal(network);
      expect(handleOf(url)).to.equal(handle);
    });
  }

  it('recognizes the account of a Mastodon profile if the network is given', () => {
    expect(handleOf('https://social.example.gov/@ExampleAgency', 'mastodon')).to.equal(
      'ExampleAgency@social.example.gov',
    );
    expect(handleOf('https://social.example.gov/about', 'mastodon')).to.equal(undefined);
  });

  for (const [network, tag, url, postUrl] of HASHTAGS) {
    it(`returns ${url ?? 'no page'} for #${tag} on ${network}`, () => {
      expect(hashtagUrl(network, tag, postUrl)).to.equal(url);
    });
  }

  for (const [network, handle, url, postUrl] of MENTIONS) {
    it(`returns ${url ?? 'no page'} for @${handle} on ${network}`, () => {
      expect(mentionUrl(network, handle, postUrl)).to.equal(url);
    });
  }

  it('has a display name for every network', () => {
    expect(NETWORKS.map((network) => NETWORK_NAMES[network]).join()).to.equal(
      'X,LinkedIn,Bluesky,Threads,Facebook,Instagram,YouTube,TikTok,Mastodon',
    );
  });

  it('distinguishes a network from another word', () => {
    expect(['x', 'mastodon', 'X', 'constructor', '', undefined].filter(isNetwork)).to.deep.equal(['x', 'mastodon']);
  });
});
