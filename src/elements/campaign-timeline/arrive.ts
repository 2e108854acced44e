import type { Entry } from '../../model/types.js';
import type { PagingController } from '../shared/paging-controller.js';

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
}

/**
 * Goes to an entry that is about to be drawn, and moves the focus there.
 *
 * @param entry - The first on the page where it is undefined.
 * @param isGroup - True goes to the head of its group.
 */
export async function arriveAt(host: Host, paging: PagingController, entry?: Entry, isGroup = false): Promise<void> {
  await host.updateComplete;
  const index = entry ? paging.shown.findIndex(({ id }) => id === entry.id) : 0;
  const item = host.renderRoot.querySelectorAll<HTMLElement>('.entries > li')[index];
  if (!item) return;
  // A head that stays at the top is in view already, so that its group is what has to come.
  const place = isGroup ? item.closest('section')! : item;
  const target = isGroup ? place.querySelector<HTMLElement>('[name=fold], [part=heading]:not(:has(button))')! : item;
  if (target.localName !== 'button') target.tabIndex = -1;
  place.scrollIntoView({ inline: 'start' });
  target.focus({ preventScroll: true });
}
