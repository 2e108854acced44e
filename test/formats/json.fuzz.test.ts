/** Whatever stands in an answer, it gives a campaign or an error of ours: each document, damaged in hundreds of ways. */
import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import { plainText } from '../../src/text/plain-text.js';
import { randomFrom } from '../support/random.js';
import embeds from './documents/bluesky-embeds.json';
import facets from './documents/bluesky-facets.json';
import feed from './documents/bluesky-feed.json';
import labels from './documents/bluesky-labels.json';
import posts from './documents/bluesky-posts.json';
import thread from './documents/bluesky-thread.json';
import slips from './documents/json-slips.json';
import one from './documents/json-one.json';
import account from './documents/mastodon-account.json';
import media from './documents/mastodon-media.json';
import quotes from './documents/mastodon-quotes.json';
import replies from './documents/mastodon-replies.json';

const ROUNDS = 150;

type Holder = Record<string, unknown>;

/** Every place in a value, as the object or list that holds it and its key. */
function placesIn(value: unknown): [holder: Holder, key: string][] {
  if (!value || typeof value !== 'object') return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesIn(holder[key])]);
}

const ODD = [null, true, false, 0, -1, 1.5, 1e20, '', 'words', 'at://', '\ud800', 'https://', [], [null], [[]], ['a']];
const ODD_OBJECTS: object[] = [{}, { id: null }, { toString: 1 }, { length: 3 }, { did: {}, uri: [], url: 5 }];
// Written as text, since making it of objects is what a stack can't do.
const DEEP = '"deep"';
const depths = ['['.repeat(20_000) + ']'.repeat(20_000), '{"parent":'.repeat(5000) + '1' + '}'.repeat(5000)];

function damaged(json: unknown, random: (below: number) => number): string {
  const root = { json: structuredClone(json) };
  for (let times = random(3); times >= 0; times--) {
    const places = placesIn(root);
    const [holder, key] = places[random(places.length)]!;
    const value = holder[key];
    const change = random(6);
    if (change === 0 && key !== 'json') Reflect.deleteProperty(holder, key);
    else if (change === 1 && typeof value === 'string') holder[key] = value.slice(random(value.length + 1));
    else if (change === 2) holder[key] = structuredClone(ODD_OBJECTS[random(ODD_OBJECTS.length)]);
    else if (change === 3) holder[key] = [value];
    else if (change === 4) holder[key] = 'deep';
    else holder[key] = structuredClone(ODD[random(ODD.length)]);
  }
  const text = JSON.stringify(root.json).replace(DEEP, depths[random(2)]!);
  return random(20) ? text : text.slice(0, random(text.length));
}

describe('a damaged response', () => {
  for (const { name, base, json } of [
    ...[account, media, quotes, replies],
    ...[feed, facets, embeds, labels, posts, thread],
    ...[slips, one],
  ]) {
    it(`never breaks the reader: ${name}`, () => {
      let read = 0;
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const text = damaged(json, randomFrom(seed));
        try {
          // Bodies are read when they are asked for.
          read += parseFeed(text, base, base).entries.filter(({ body }) => plainText(body).length >= 0).length;
        } catch (error) {
          if (!(error instanceof FeedError)) {
            throw new Error(`seed ${seed}: ${String(error)} in ${text.slice(0, 2000)}`, { cause: error });
          }
        }
      }
      // Damage that left nothing to read would say little.
      expect(read).to.be.greaterThan(ROUNDS / 10);
    }).timeout(60_000);
  }
});
