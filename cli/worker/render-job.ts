import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import type { Campaign } from '../../src/model/types.js';
import { MOST_BYTES, toEmail } from '../render/email.js';
import { toHtml } from '../render/html.js';
import { headLines } from '../render/head.js';
import { checkAllPlaced, filled, fillingsOf, indentAt, ownFillingsOf, type Filling } from '../render/into.js';
import type { Node } from '../render/nodes.js';
import { decodePage } from '../render/page-text.js';
import { placesIn } from '../render/places.js';
import { readSources } from '../render/read-sources.js';
import { renderStatic, type StaticView } from '../render/static.js';
import { relativeAddresses, toMarkdown, toText } from '../render/text.js';
import { translationFor } from '../render/locale-with.js';
import { TRANSLATIONS, translationsIn } from '../render/translations.js';
import { UsageError } from '../usage-error.js';
import type { Jobs, RenderSource } from './jobs.js';
import { oembedJob } from './oembed-job.js';

interface Input extends Readonly<Jobs['render']['input']> {
  /** The translations that the page or the command line names. */
  readonly translations: NonNullable<StaticView['translations']>;
}

/** Content of an element. */
interface Drawn {
  readonly campaign: Campaign;
  readonly language: string;
  readonly nodes: readonly Node[];
}

type Output = Jobs['render']['output'];

/** Renders feeds alone or into a page. */
export function renderJob(job: Jobs['render']['input']): Output {
  const { sources, page, lang } = job;
  const complaints: string[] = [];
  const input: Input = { ...job, translations: lang === undefined ? [] : TRANSLATIONS };
  if (page) return { ...renderInto(page, input, complaints), complaints };
  const place = { attributes: input.attributes, feeds: [], start: 0, end: 0 };
  const filling = { place, isRooted: false, sources: sources.map((source) => ({ source, url: source.url })) };
  const oembed = oembedOf([filling], input, complaints, input.head);
  if (!input.head) return { ...written(draw(filling, input, complaints), input), oembed, complaints };
  const lines = [...headOf([filling], input, complaints), ...(oembed?.lines ?? [])];
  return { result: lines.map((line) => `${line}\n`).join(''), oembed, complaints };
}

/** Returns a page with content in its places, and in its head what is for machines. */
function renderInto(page: Uint8Array, named: Input, complaints: string[]): Omit<Output, 'complaints'> {
  const { text, mark } = decodePage(page);
  const input = withPage(named, text, complaints);
  const places = placesIn(text);
  const isOwn = !input.sources.length;
  const fillings = isOwn ? ownFillingsOf(places, input.url) : fillingsOf(places, input.url, input.sources);
  const heads = places.filter(({ isHead }) => isHead && !isOwn);
  if (!input.head) checkAllPlaced(fillings, input.sources);
  else if (!heads.length) {
    throw new UsageError(
      'There is no place for it. Put <!-- cx-render-head --> and <!-- /cx-render-head --> into the head of the page.',
    );
  }
  const contents = (input.head ? [] : fillings).map((filling) => {
    const { place } = filling;
    const { nodes } = draw(filling, input, complaints);
    return { place, html: toHtml(nodes, indentAt(text, place) + (place.element ? '  ' : '')) };
  });
  const oembed = oembedOf(fillings, input, complaints, heads.length > 0);
  const lines = heads.length ? [...headOf(fillings, input, complaints), ...(oembed?.lines ?? [])] : [];
  const inHeads = heads.map((place) => ({
    place,
    html: lines.map((line) => indentAt(text, place) + line).join('\n'),
  }));
  const all = [...contents, ...inHeads].sort((one, other) => one.place.start - other.place.start);
  return { result: mark + filled(text, all), oembed };
}

const SCRIPT = /<script\b[^>]*\bcx-(?:widgets|cards)\b[^>]*\.js/i;

/** Adds the translations that a page loads; complains if its script would show English in place of rendered words. */
function withPage(input: Input, page: string, complaints: string[]): Input {
  const loaded = translationsIn(page);
  const { lang } = input;
  if (lang === undefined) return { ...input, translations: loaded };
  const tag = translationFor(lang, TRANSLATIONS)?.tags[0];
  if (tag && SCRIPT.test(page) && !translationFor(lang, loaded)) {
    complaints.push(
      `The page does not load locales/${tag}.js, so its script will show English. Load that file before the script.`,
    );
  }
  return input;
}

/** Returns the feeds of the command line, each with its URL as the page names it, if it does. */
function feedsOf(fillings: readonly Filling<RenderSource>[], { sources }: Input): Sources {
  const named = fillings.flatMap((filling) => filling.sources);
  return sources.map((source) => named.find((one) => one.source === source) ?? { source, url: source.url });
}

/** Returns what the head of a page says of its feeds. */
function headOf(fillings: readonly Filling<RenderSource>[], input: Input, complaints: string[]): string[] {
  const { sources, element, attributes, url: page } = input;
  const feeds = feedsOf(fillings, input);
  const skip = skipping(sources, complaints);
  const own = { name: element, attributes };
  return headLines({
    campaign: read(feeds, skip),
    elements: fillings.length
      ? fillings.map(({ place }) => (place.element ? { ...place, name: place.element } : own))
      : [own],
    feeds: feeds
      .filter(({ source }) => source.path ?? /^https?:/i.test(source.name))
      .map(({ source, url }) => ({ content: source.text, url })),
    page,
    isRooted: fillings.some(({ isRooted }) => isRooted),
    timezone: 'UTC',
    skip,
  });
}

/** Returns the oEmbed answer about the only element of a page; otherwise, about that of the command line. */
function oembedOf(
  fillings: readonly Filling<RenderSource>[],
  input: Input,
  complaints: string[],
  isLinked: boolean,
): ReturnType<typeof oembedJob> | undefined {
  const { oembed, sources, url: page } = input;
  if (!oembed) return undefined;
  const [only, ...others] = fillings.map(({ place }) => place).filter((place) => place.element);
  const { element = input.element, attributes } = !others.length && only ? only : input;
  const feeds = feedsOf(fillings, input);
  const campaign = read(feeds, () => undefined);
  const answer = oembedJob(oembed, {
    campaign,
    element,
    attributes,
    language: input.lang ?? only?.language ?? campaign.language ?? 'en',
    feeds: feeds.map(({ url }) => url),
    page,
    skip: skipping(sources, complaints),
    advise: (message) => complaints.push(message),
  });
  if (!isLinked) {
    complaints.push(
      `The page has no link to the oEmbed response. Add <!-- cx-render-head --> and <!-- /cx-render-head --> to its head, or add this line: ${answer.lines[0]!}`,
    );
  }
  return answer;
}

/** Returns a function that adds a complaint about a part that is left out. */
function skipping(sources: readonly RenderSource[], complaints: string[]): (message: string) => void {
  const names = sources.map(({ name }) => name).join(', ');
  return (message) => {
    const line = `${names}: left out: ${message}`;
    if (!complaints.includes(line)) complaints.push(line);
  };
}

function draw({ place, sources, isRooted }: Filling<RenderSource>, input: Input, complaints: string[]): Drawn {
  const names = sources.map(({ source }) => source.name).join(', ');
  const complain = skipping(
    sources.map(({ source }) => source),
    complaints,
  );
  const campaign = place.json === undefined ? read(sources, complain) : readInPage(sources, complain);
  const { element = input.element, attributes } = place.element ? place : { attributes: input.attributes };
  const language = input.lang ?? place.language ?? campaign.language ?? 'en';
  const nodes = renderStatic({
    campaign,
    element,
    attributes,
    isInner: place.isInner,
    isRooted,
    language,
    translations: input.translations,
    page: input.url,
    timezone: 'UTC',
    now: input.now,
    onFault: (entry, error) => complain(`${entry.title ?? entry.id}: ${String(error)}`),
  });
  if (!nodes.length) complaints.push(`${names}: <cx-${element}> shows nothing of it.`);
  return { campaign, language, nodes };
}

type Sources = Filling<RenderSource>['sources'];

const read = (sources: Sources, skip: (message: string) => void): Campaign =>
  readSources(
    sources.map(({ source, url }) => ({ content: source.text, url, hide: source.hide })),
    skip,
  );

/** Reads the data in a page; an error names the element. */
function readInPage(sources: Sources, skip: (message: string) => void): Campaign {
  try {
    return read(sources, skip);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new UsageError(`${sources[0]!.source.name}: ${reasonText(error)}`);
  }
}

/** Returns what an element shows in a format. */
function written({ campaign, language, nodes }: Drawn, { to }: Input): { result: string; plain?: string } {
  if (to === 'text') return { result: toText(nodes) };
  if (to === 'markdown') return { result: toMarkdown(nodes) };
  if (to === 'html') return { result: `${toHtml(nodes)}\n` };
  const [relative] = relativeAddresses(nodes);
  if (relative !== undefined) {
    throw new UsageError(
      `An email needs whole addresses, and ${relative} is relative. Say where the page is: --url https://agency.example/week/`,
    );
  }
  const email = toEmail({ title: campaign.title ?? '', language, nodes });
  const size = Buffer.byteLength(email);
  if (size > MOST_BYTES) {
    throw new UsageError(
      `The email has ${Math.ceil(size / 1000)} kB, and Gmail cuts off at ${MOST_BYTES / 1000}. Show less of it: --sections, --limit or another --element.`,
    );
  }
  return { result: email, plain: toText(nodes) };
}
