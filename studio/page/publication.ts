import { headLines } from '../../cli/render/head.js';
import type { Node } from '../../cli/render/nodes.js';
import { readSources } from '../../cli/render/read-sources.js';
import { ATTRIBUTES, type Attributes } from '../../cli/render/settings.js';
import { renderStatic } from '../../cli/render/static.js';
import type { Json } from '../../src/formats/source.js';
import type { Campaign } from '../../src/model/types.js';
import { addressIn, type Place } from './place.js';
import { policyFor, type Policy } from './policy.js';
import { requestsOf, type Request } from './requests.js';
import { scriptsFor, type ReleaseFile } from './script.js';

/** A campaign file, and how it is shown. */
export interface Draft {
  readonly feed: Json;
  /** The name of the campaign file. */
  readonly name: string;
  /** The name of the element without `cx-`. */
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly now: number;
}

/** Everything that an agency needs to publish an element. */
export interface Publication extends Draft {
  readonly campaign: Campaign;
  /** The language of the page. */
  readonly language: string;
  /** The address of the campaign file as it is written in the page. */
  readonly feedAddress: string;
  readonly scripts: readonly ReleaseFile[];
  /** The words of the element, for readers without scripts. */
  readonly fallback: readonly Node[];
  /** Metadata in the head of the page, as lines of HTML. */
  readonly head: readonly string[];
  readonly requests: readonly Request[];
  readonly policy: Policy;
  /** Sentences about parts of the campaign that cannot be shown. */
  readonly skipped: readonly string[];
}

/**
 * Prepares a campaign for publishing.
 *
 * @throws FeedError if the campaign can't be read.
 */
export function publicationOf(draft: Draft): Publication {
  const { feed, name, element, attributes, place, now } = draft;
  const url = place.folder + encodeURI(name);
  const skipped = new Set<string>();
  const skip = (message: string): void => void skipped.add(message);
  const campaign = readSources([{ content: feed, url }], skip, now);
  const language = campaign.language ?? 'en';
  const known = knownAttributes(attributes);
  const requests = requestsOf({ campaign, element, attributes, place });
  const { page, isRooted } = place;
  // What is left out of the head is not missing on the page.
  const head = { campaign, page, isRooted, timezone: 'UTC', skip: () => undefined };
  const fallback = renderStatic({
    campaign,
    element,
    attributes: known,
    language,
    page,
    isRooted,
    timezone: 'UTC',
    now,
    onFault: (entry, error) => skip(`${entry.title ?? entry.id}: ${String(error)}`),
  });
  return {
    ...draft,
    campaign,
    language,
    feedAddress: addressIn(place, name),
    scripts: scriptsFor(campaign, element, known, language),
    fallback,
    head: headLines({ ...head, elements: [{ name: element, attributes: known }], feeds: [{ content: feed, url }] }),
    requests,
    policy: policyFor(requests, place),
    skipped: [...skipped],
  };
}

/** Returns the attributes that change the words of an element. */
const knownAttributes = (attributes: Draft['attributes']): Attributes =>
  Object.fromEntries(ATTRIBUTES.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));
