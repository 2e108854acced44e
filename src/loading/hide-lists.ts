import { asFeedError, FeedError } from '../formats/errors.js';
import { parseJson } from '../formats/parse.js';
import { hiddenIn, type Hidden, type Lists } from '../model/hide.js';
import type { Campaign, CampaignInfo } from '../model/types.js';
import { originOf } from '../util/urls.js';
import { request } from './request.js';

/** The lists that are loading, and their last good copies, by URL. */
const loading = new Map<string, Promise<Hidden>>();
const loaded = new Map<string, Hidden>();

/** Follows the lists of hidden entries of all feeds in a campaign. Nothing waits for them. */
export class HideLists {
  /** The lists so far; another map once one of them changes. */
  current: Lists = new Map();
  /** Why a list could not be read; it hides nothing more. */
  error: FeedError | undefined;

  readonly #onChange: () => void;
  #wanted = new Map<string | undefined, CampaignInfo['hide']>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Applies the lists of a campaign. Those at a URL are requested each time; the browser's cache follows their headers. */
  follow(campaign: Campaign | undefined): void {
    this.#wanted = new Map();
    for (const { feedUrl, hide } of campaign ? [campaign, ...campaign.entries.map((entry) => entry.campaign)] : []) {
      if (hide && !this.#wanted.has(feedUrl)) this.#wanted.set(feedUrl, hide);
    }
    this.#apply();
    for (const hide of this.#wanted.values()) if (typeof hide === 'string') void this.#load(hide);
  }

  async #load(url: string): Promise<void> {
    try {
      if (!loading.has(url)) loading.set(url, load(url));
      loaded.set(url, await loading.get(url)!);
    } catch (error) {
      this.error = asFeedError(error, url);
    }
    loading.delete(url);
    this.#apply();
    this.#onChange();
  }

  #apply(): void {
    const lists = new Map<string | undefined, Hidden>();
    for (const [feedUrl, hide] of this.#wanted) {
      const hidden = typeof hide === 'string' ? loaded.get(hide) : hiddenIn(JSON.stringify(hide));
      if (hidden) lists.set(feedUrl, hidden);
    }
    const { current } = this;
    const isSame = ([feedUrl, hidden]: [string | undefined, Hidden]): boolean => current.get(feedUrl) === hidden;
    if (lists.size !== current.size || ![...lists].every(isSame)) this.current = lists;
  }
}

/** Loads a list from the document's origin. */
async function load(url: string): Promise<Hidden> {
  // No other site is asked, nor may it cause a request to this one.
  if (originOf(url) !== location.origin) throw new FeedError('address', 'own-site', url);
  const { text } = await request(url, new AbortController().signal, 'default', location.origin);
  if (!Array.isArray(parseJson(text, url))) throw new FeedError('schema', 'list', url);
  return hiddenIn(text);
}
