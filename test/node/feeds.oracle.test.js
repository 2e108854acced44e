/**
 * What two readers of feeds that many use say of our documents. Each difference is meant and has its reason here; one more
 * fails, and so does one that is gone. They run in Node, since rss-parser needs its http.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { parseFeed as feedsmith } from 'feedsmith';
import { JSDOM } from 'jsdom';
import RssParser from 'rss-parser';

/** Where we differ (document, reader, item, field, what we say and what they say), and why. */
const DIFFERENCES = [
  [/, url: .*,""\]$/, 'a guid that is an address is the link, and so is the address of content that stands elsewhere'],
  [/^(Drupal, .* 0|Drupal, .* 1|Atom: .* 0), url: /, 'an address is relative to xml:base'],
  [
    /^(WordPress|Jekyll|the press.*), .* 0, title: .*[<;]/,
    'HTML in a title is read, also where RSS has it escaped twice',
  ],
  [/^Atom: .* 1, title: .*<b>/, 'HTML in a title is read'],
  [/^what is mended, feedsmith, 0, title: .*&hellip;/, 'HTML in a title is read, in CDATA too'],
  [/^WordPress, .* 0, tags: .*CX Day,CX Day/, 'each tag is there once, and read as HTML'],
  [/^Jekyll, rss-parser, 0, authors: .*Jane Doe,John Doe/, 'there may be several authors'],
  [/^(Jekyll|a podcast), .* 1, authors: .*""/, 'what has no author is by the author of the feed'],
  [/^a podcast, .* 0, authors: .*""/, 'itunes:author is an author'],
  [/^the press.*, rss-parser, ., authors: .*@/, 'no mail address is shown'],
  [/^Movable Type, .*, rss-parser, [01], (date|authors)/, 'a vocabulary may have any prefix'],
  [/^Atom 0.3.*, rss-parser, 0, date/, 'Atom 0.3 has dates too'],
  [/^Movable Type, .*(feedsmith, 1|rss-parser, 1, id: .*)$/, 'an item may have an id alone'],
  [/^(Atom:|RSS 1.0 with a prefix).*, rss-parser$/, 'every element may have a prefix'],
  [/^(what is mended|RSS 0.91.*), (rss-parser|feedsmith)$/, 'what has a plain meaning is mended'],
];

const { parseFeed, PUBLISHERS } = await importReaders();
globalThis.DOMParser = new JSDOM().window.DOMParser;

test('feedsmith and rss-parser agree, except for listed differences', async () => {
  const found = [];
  for (const { name, base, document } of PUBLISHERS) {
    const ours = parseFeed(document, base, base).entries.map((entry) => ({
      title: entry.title,
      url: entry.url,
      id: entry.id.replace(`${base}#`, ''),
      date: Date.parse(entry.published),
      authors: entry.authors.map((author) => author.name).join(),
      tags: entry.tags.join(),
    }));
    for (const [reader, read] of Object.entries({ feedsmith: byFeedsmith, 'rss-parser': byRssParser })) {
      const theirs = await read(document, base).catch(() => undefined);
      if (!theirs) found.push(`${name}, ${reader}`);
      ours.forEach((entry, index) => {
        for (const key in theirs?.[index]) {
          const [one, other] = [entry[key], theirs[index][key]].map((value) => value || '');
          if (one !== other) found.push(`${name}, ${reader}, ${index}, ${key}: ${JSON.stringify([one, other])}`);
        }
        if (theirs && !theirs[index]) found.push(`${name}, ${reader}, ${index}`);
      });
    }
  }
  assert.deepEqual(
    found.filter((difference) => !DIFFERENCES.some(([known]) => known.test(difference))),
    [],
  );
  const gone = DIFFERENCES.filter(([known]) => !found.some((difference) => known.test(difference)));
  assert.deepEqual(gone, []);
});

async function byFeedsmith(document, base) {
  const { feed } = feedsmith(document);
  return (feed.items ?? feed.entries).map((item) => {
    const link = item.link ?? item.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
    const people = item.authors?.length ? item.authors : feed.entries ? feed.authors : undefined;
    return {
      title: words(item.title?.value ?? item.title),
      url: absolute(link, base),
      id: item.guid?.value ?? item.id ?? item.rdf?.about ?? absolute(link, base),
      date: Date.parse(item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? item.updated),
      authors: (item.dc?.creators ?? people?.map((person) => person.name).filter(Boolean))?.join(),
      tags: (item.categories ?? [])
        .map(({ name, label, term }) => name ?? label ?? term)
        .concat(item.dc?.subjects ?? [])
        .join(),
    };
  });
}

async function byRssParser(document, base) {
  const { items } = await new RssParser().parseString(document.trim());
  return items.map((item) => ({
    title: words(item.title),
    url: absolute(item.link?.trim(), base),
    id: item.guid ?? item.id ?? absolute(item.link?.trim(), base),
    date: Date.parse(item.isoDate ?? item.pubDate),
    authors: item.creator ?? item.author,
    ...(item.categories && { tags: item.categories.map((category) => category._ ?? category).join() }),
  }));
}

const words = (text) => text?.replace(/\s+/g, ' ').trim();

const absolute = (link, base) => link && new URL(link, base).href;

async function importReaders() {
  const contents = ['src/formats/sync', 'test/formats/documents/xml']
    .map((file) => `export * from './${file}.ts';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
