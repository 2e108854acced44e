/** Where a block's content comes from: a feed that the site copies, or entries that the user writes. */
import type { Json } from '../../../src/formats/source.js';
import { safeUrl } from '../../../src/util/urls.js';
import { settingsOf, type BlockAttributes } from './attributes.js';
import type * as CampaignModule from './campaign.js';

/** A feed as the site describes it. */
export interface SiteFeed {
  readonly url: string;
  /** The address of the copy; empty if there is none. */
  readonly copy: string;
  /** What was wrong with the last pull. */
  readonly error: string;
}

let module: Promise<typeof CampaignModule> | undefined;

/** Loads the form and the renderer; they are too large for posts that have no block of ours. */
export const loadModule = (): Promise<typeof CampaignModule> =>
  (module ??= import(globalThis.cxWidgetsEditor.module) as Promise<typeof CampaignModule>);

/** Has the site pull a feed, and returns its copy. */
export const addFeed = (url: string): Promise<SiteFeed> =>
  globalThis.wp.apiFetch<SiteFeed>({ path: '/cx-widgets/v1/feeds', method: 'POST', data: { url } });

/** Returns the feeds of the site. */
export const listFeeds = (): Promise<readonly SiteFeed[]> =>
  globalThis.wp.apiFetch<readonly SiteFeed[]>({ path: '/cx-widgets/v1/feeds' });

/** Returns attributes with the words that belong to them, and sentences about what is left out. */
export async function withWords(
  attributes: BlockAttributes,
): Promise<{ readonly attributes: BlockAttributes; readonly skipped: readonly string[] }> {
  const { element = 'campaign', feed, data } = attributes;
  const site = globalThis.cxWidgetsEditor;
  const { renderWords } = await loadModule();
  const url = safeUrl(feed ?? '', site.page) || site.page;
  const json: unknown = feed ? await copyAt(feed) : JSON.parse(data!);
  const { html, skipped } = renderWords({ json, url, element, attributes: settingsOf(attributes), site });
  return { attributes: { ...attributes, words: html }, skipped };
}

/** Reads the site's copy of a feed, as it is now. */
async function copyAt(address: string): Promise<unknown> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.json();
}

/** Opens the form with the entries of a block; undefined if the user discards the changes. */
export async function editData(data: string | undefined): Promise<Json | undefined> {
  const { editEntries } = await loadModule();
  return editEntries(data ? (JSON.parse(data) as Json) : undefined);
}
