/**
 * How much of the test suite of kurtmckee/feedparser is read as it says: `node bench/feedparser.js FOLDER [--failures]`.
 * The folder holds the suite's `tests/` and `feedparser-expectations.json`, which says what each file must give.
 *
 * Conditions count that compare one of our fields with a string: of the feed its title, link and language; of entries
 * title, link, id, description, summary, content, author and tags. Each file is decoded as its `Content-Type` says and
 * read as the command line reads it. Both sides are compared as text: without tags, references decoded, white space
 * folded; a title counts as text or as HTML.
 */
import { readFile } from 'node:fs/promises';
import { argv, exitCode, stdout } from 'node:process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the suite's own server has its files. */
const ORIGIN = 'http://127.0.0.1:8097/';

const DECLARED = /[\w.-]+: .*/;

/** How each field is read from a campaign or an entry; entries have one body, whatever it is called. */
const body = ({ body }, { plainText }) => plainText(body);
const FIELDS = {
  'feed.title': ({ title }) => title,
  'feed.link': ({ url }) => url,
  'feed.language': ({ language }) => language,
  title: ({ title }) => title,
  'title_detail.value': ({ title }) => title,
  link: ({ url }) => url,
  // An id that is no URI is one within its feed.
  id: ({ id }) => id.replace(/^.*?\.xml#/, ''),
  description: body,
  summary: body,
  'content.value': body,
  author: ({ authors }) => authors[0]?.name,
  'tags.term': ({ tags }, _readers, index) => tags[index],
};
