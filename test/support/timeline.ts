import type { CxCampaignTimeline } from '../../src/index.js';
import { deepAll, show, wordsOf } from './reading.js';
import { until } from './controls.js';

/** An item of a timeline, with its date where its kind has it. */
export function item(id: string, date?: string, type = 'highlight', more: object = {}, cx: object = {}): object {
  const isDated = type === 'event' || type === 'milestone';
  return {
    id,
    title: id,
    date_published: isDated ? undefined : date,
    ...more,
    _cx: { type, start: isDated ? date : undefined, ...cx },
  };
}

/** Long enough not to be shown whole at first. */
export const LONG = 'Every office keeps a record of what people ask and how long they wait. '.repeat(6);

/** Shows a timeline of some items. */
export async function timeline(
  items: readonly object[],
  attributes = '',
  feed: object = {},
): Promise<CxCampaignTimeline> {
  const json = JSON.stringify({ title: 'Ours', items, ...feed }).replaceAll("'", '&#39;');
  return show<CxCampaignTimeline>(`<cx-campaign-timeline ${attributes} data='${json}'></cx-campaign-timeline>`);
}

/** The control with this name, as a screen reader says it; what it is not, it does not have. */
export function control(root: Element, name: string | RegExp): HTMLSelectElement {
  const isIt = (one: Element): boolean => (typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)));
  const found = controls(root).find(isIt);
  if (!found) throw new Error(`No control ${String(name)} among: ${controls(root).map(nameOf).join(', ')}`);
  return found as HTMLSelectElement;
}

export const controls = (root: Element): HTMLElement[] => deepAll(root, 'button, select, input');

/** What is said of a control: its label, else its words, those for the ear too. */
export function nameOf(one: Element): string {
  const label = one.closest('label');
  const words =
    label &&
    [...label.childNodes]
      .filter((node) => node !== one && node.nodeType !== Node.COMMENT_NODE)
      .map((node) => node.textContent);
  return (one.getAttribute('aria-label') ?? words?.join('') ?? one.textContent).replace(/\s+/g, ' ').trim();
}

/** The titles that a reader sees, of entries in folded groups not. */
export const shownTitles = (root: Element): string =>
  deepAll(root, '.entries > li')
    .filter((entry) => entry.checkVisibility())
    .map((entry) => wordsOf(entry.querySelector('article [part=heading]')!).trim())
    .join(' ');

/** Waits until the element says how much is left, as it does when the reader has come to rest. */
export async function told(root: Element, count: string): Promise<void> {
  await until(() => deepAll(root, '[aria-live=polite]').some((status) => wordsOf(status).trim() === count), count);
}
