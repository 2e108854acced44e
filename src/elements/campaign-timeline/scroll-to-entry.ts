import type { Entry } from '../../model/types.js';
import type { PagingController } from '../shared/paging-controller.js';

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/**
 * Scrolls to an entry that is about to be rendered, and focuses it.
 *
 * @param entry - The entry; the first one on the page if undefined.
 * @param isGroup - Whether to scroll to the heading of its group instead.
 */
export async function scrollToEntry(
  host: Host,
  paging: PagingController,
  entry?: Entry,
  isGroup = false,
): Promise<void> {
  await host.updateComplete;
  const index = entry ? paging.shown.findIndex(({ id }) => id === entry.id) : 0;
  const item = host.renderRoot.querySelectorAll<HTMLElement>('.entries > li')[index];
  if (!item) return;
  // A sticky heading is in view already, so its group is scrolled into view.
  const place = isGroup ? item.closest('section')! : item;
  const target = isGroup ? place.querySelector<HTMLElement>('.collapse, .heading:not(:has(button))')! : item;
  if (target.localName !== 'button') target.tabIndex = -1;
  place.scrollIntoView({ inline: 'start' });
  target.focus({ preventScroll: true });
}
