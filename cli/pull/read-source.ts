import { readCampaign } from '../../src/formats/campaign.js';
import type { Campaign } from '../../src/model/types.js';
import { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import { parseJson } from '../../src/formats/parse.js';
import type { Json, Note } from '../../src/formats/source.js';
import { xml } from '../../src/formats/xml-feed.js';
import { runSync } from '../../src/util/scheduler.js';
import type { SourceConfig } from './config-schema.js';
import { isOEmbed, oEmbed } from './oembed.js';
import { isXArchive, xArchive } from './x-archive.js';

/**
 * Reads the texts of one source: a feed in any format that the elements support, an X archive, or saved oEmbed
 * responses. The format is detected from the content.
 *
 * @param texts - By file name; a URL has a single text.
 * @param feedUrl - The scope of ids that are not global.
 * @throws FeedError
 */
export function readSource(
  texts: ReadonlyMap<string, string>,
  source: SourceConfig,
  base: string,
  feedUrl: string,
  pictures: readonly string[] = [],
): Campaign {
  const all = [...texts.values()];
  if (all.some(isXArchive)) {
    try {
      return readCampaign(xArchive({ files: texts, pictures }, source), base, feedUrl);
    } catch (error) {
      throw error instanceof FeedError ? error : new FeedError('format', (error as Error).message, feedUrl);
    }
  }
  const [text = ''] = all;
  if (/^\s*</.test(text)) return readXml(text, base, feedUrl);
  const json = Array.from(texts, ([name, one]) =>
    parseJson(one, all.length > 1 ? `${feedUrl}/${name}` : feedUrl),
  ).flat();
  if (isOEmbed(json)) return readCampaign(oEmbed(json), base, feedUrl);
  if (all.length > 1) {
    throw new FeedError('format', 'A folder may hold saved answers of oEmbed. Give other files one by one.', feedUrl);
  }
  return parseFeed(text, base, feedUrl);
}

/**
 * Reads XML like `parseFeed`, but removes each item from the document after reading it. In jsdom, a selector visits
 * everything before an element, so thousands of items would take quadratic time.
 */
function readXml(text: string, base: string, feedUrl: string): Campaign {
  const { toItem, ...feed } = runSync(xml.read(text, base, feedUrl));
  const andForget = (item: Element, note?: Note): Json => {
    const json = toItem!(item as never, note);
    item.remove();
    return json;
  };
  return readCampaign({ ...feed, toItem: andForget }, base, feedUrl);
}
