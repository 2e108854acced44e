import { oembedResponse, oembedLinks, oembedXml } from '../render/oembed.js';
import type { OembedView } from '../render/oembed.js';
import type { OembedJob, OembedOutput } from './jobs.js';

/** Writes the oEmbed response about a page, and the lines of its head that lead to it. */
export function oembedJob(
  job: OembedJob,
  view: Omit<OembedView, 'frame' | 'size'>,
): OembedOutput & { readonly lines: readonly string[] } {
  const answer = oembedResponse({ ...view, frame: job.frame, size: job.size });
  return {
    json: `${JSON.stringify(answer, null, 2)}\n`,
    xml: oembedXml(answer),
    lines: oembedLinks(job.links, answer.title),
  };
}
