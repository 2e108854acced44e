import { toHtml } from '../render/html.js';
import { filled, fillingsOf, indentAt, type Filling } from '../render/into.js';
import type { Node } from '../render/nodes.js';
import { readSources } from '../render/read-sources.js';
import { renderStatic } from '../render/static.js';
import { decodePage } from '../render/page-text.js';
import type { Jobs, RenderSource } from './jobs.js';

type Input = Jobs['render']['input'];

/** Renders feeds alone or into a page. */
export function renderJob(input: Input): Jobs['render']['output'] {
  const { sources, page, url } = input;
  const complaints: string[] = [];
  if (!page) {
    const place = { attributes: input.attributes, feeds: [], start: 0, end: 0 };
    const filling = { place, isRooted: false, sources: sources.map((source) => ({ source, url: source.url })) };
    return { result: toHtml(nodesOf(filling, input, complaints)), complaints };
  }
  const { text, mark } = decodePage(page);
  const fillings = fillingsOf(text, url, sources);
  const contents = fillings.map((filling) => {
    const { place } = filling;
    return {
      place,
      html: toHtml(nodesOf(filling, input, complaints), indentAt(text, place) + (place.element ? '  ' : '')),
    };
  });
  return { result: mark + filled(text, contents), complaints };
}

function nodesOf({ place, sources, isRooted }: Filling<RenderSource>, input: Input, complaints: string[]): Node[] {
  const names = sources.map(({ source }) => source.name).join(', ');
  const complain = (message: string): void => {
    const line = `${names}: left out: ${message}`;
    if (!complaints.includes(line)) complaints.push(line);
  };
  const feeds = sources.map(({ source, url }) => ({ content: source.text, url }));
  const campaign = readSources(feeds, complain);
  const { element = input.element, attributes } = place.element ? place : { attributes: input.attributes };
  const nodes = renderStatic({
    campaign,
    element,
    attributes,
    isInner: place.isInner,
    isRooted,
    language: input.lang ?? place.language ?? campaign.language ?? 'en',
    page: input.url,
    timezone: 'UTC',
    now: input.now,
    onFault: (entry, error) => complain(`${entry.title ?? entry.id}: ${String(error)}`),
  });
  if (!nodes.length) complaints.push(`${names}: <cx-${element}> shows nothing of it.`);
  return nodes;
}
