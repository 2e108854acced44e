/**
 * The module that the block loads when a post has one: writes the words of an element with the code of `render`, and opens
 * the form of the studio.
 */
import { toHtml } from '../../../cli/render/html.js';
import { readSources } from '../../../cli/render/read-sources.js';
import { renderStatic } from '../../../cli/render/static.js';
import { TRANSLATIONS } from '../../../cli/render/translations.js';
import { FeedError } from '../../../src/formats/errors.js';
import { reasonText } from '../../../src/formats/messages.js';
import type { EditorSettings } from './wp.js';

export { editEntries } from './entries-dialog.js';

/** An element to render. */
export interface Request {
  /** The campaign as JSON. */
  readonly json: unknown;
  /** The URL from which its relative addresses start. */
  readonly url: string;
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly site: EditorSettings;
}

/** The words of an element. */
export interface Rendered {
  readonly html: string;
  /** Sentences about parts of the campaign that are left out. */
  readonly skipped: readonly string[];
}

/**
 * Renders the words of an element, as `cx-widgets render` does for a page of the site.
 *
 * @throws Error if the campaign can't be read; its message says why.
 */
export function renderWords({ json, url, element, attributes, site }: Request): Rendered {
  const skipped = new Set<string>();
  const skip = (message: string): void => void skipped.add(message);
  try {
    const nodes = renderStatic({
      campaign: readSources([{ content: json, url }], skip),
      element,
      attributes,
      language: site.language,
      // As the pages, which load the file of at most one language.
      translations: TRANSLATIONS.filter(({ tags }) => tags[0] === site.translation),
      page: site.page,
      timezone: 'UTC',
      now: Date.now(),
      onFault: (entry, error) => skip(`${entry.title ?? entry.id}: ${String(error)}`),
    });
    return { html: toHtml(nodes), skipped: [...skipped] };
  } catch (error) {
    throw error instanceof FeedError ? new Error(reasonText(error), { cause: error }) : error;
  }
}
