import { readDocument } from '../../cli/formats/read.js';
import { toFeedFile } from '../../cli/formats/read-any.js';
import { readTables } from '../../cli/formats/sheet/sheet.js';
import { sourceFormatOf } from '../../cli/formats/registry.js';
import type { Table } from '../../cli/formats/sheet/table.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import type { Json } from '../../src/formats/source.js';
import { inertDocument } from '../../src/text/inert-document.js';
import { SHEET_NOWHERE } from '../../cli/formats/read-any.js';
import { tablesIn } from './html-table.js';
import { openBytes, openText } from './open-bytes.js';
import { StartError, type Opened } from './opened.js';
import { lacksWords, postsAt, postsInCode } from './posts.js';

/** Content of the clipboard. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** An address that is no post, so that it is fetched as a feed. */
export class FeedAddress extends Error {
  constructor(readonly url: string) {
    super(url);
  }
}

/**
 * Reads what was pasted: a table of a spreadsheet, embed codes, addresses of posts, or the text of a campaign file.
 *
 * @param from - A name for it, for the user.
 * @throws StartError, and FeedAddress for the address of something else.
 */
export function openPaste({ text, html }: Pasted, from: string, language: string): Opened {
  const plain = text.trim();
  if (!plain && !html.trim()) throw new StartError({ code: 'empty' });
  const page = html ? inertDocument(html, 'text/html') : undefined;
  const tables = page ? tablesIn(page) : [];
  if (tables.length) return openTables(tables);
  if (/^[{[]/.test(plain)) return openText(text, from);
  const isCode = /<(?:blockquote|iframe|div|script|a)[\s>]/i.test(plain);
  const posts = isCode ? postsInCode(plain, language) : postsAt(plain);
  if (posts) return openPosts(posts);
  if (isCode) throw new StartError({ code: 'no-post' });
  if (/^https?:\/\/\S+$/i.test(plain)) throw new FeedAddress(plain);
  const bytes = new TextEncoder().encode(text);
  if (plain.startsWith('<') || sourceFormatOf(bytes)) return openBytes(bytes, from);
  throw new StartError({ code: isWord(html) ? 'word-text' : 'text' });
}

/** Whether HTML comes from a word processor. */
const isWord = (html: string): boolean =>
  /class="?Mso|urn:schemas-microsoft-com:office:word|docs-internal-guid/i.test(html);

const shared: Pick<Opened, 'isCampaignFile' | 'files' | 'name' | 'repairs' | 'origin'> = {
  isCampaignFile: false,
  files: new Map(),
  name: 'campaign.json',
  repairs: [],
  origin: {},
};

function openTables(tables: readonly Table[]): Opened {
  try {
    const { campaign, notes } = readDocument(readTables(tables, {}), SHEET_NOWHERE);
    return { ...shared, feed: JSON.parse(toFeedFile(campaign)) as Opened['feed'], notes };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new StartError({ code: 'unreadable', reason: reasonText(error) });
  }
}

function openPosts(items: readonly Json[]): Opened {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: '', items };
  return { ...shared, feed, notes: [], lacksWords: items.some(lacksWords) };
}
