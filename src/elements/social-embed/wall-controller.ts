import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { placeCards, type Place } from './masonry.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** An item of the list as measured, with its place once it has one. */
interface Item extends Partial<Place> {
  height: number;
}

/**
 * Renders cards as a wall: columns without holes, in which each card stays where it is when another one grows. A place
 * never changes a measured size.
 */
export class WallController implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new ResizeObserver((changes) =>
    this.#measure(changes.map(({ target, borderBoxSize }) => [target, borderBoxSize[0]!.blockSize])),
  );
  #isDrawn = false;
  /** An empty grid as wide as the wall. Columns are counted here, because a card adds one when it is past the last. */
  #gauge: HTMLElement | null = null;
  #items: ReadonlyMap<Element, Item> = new Map();
  #columnCount = 0;
  #gap = 0;
  #isOutdated = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Renders a list of cards as a wall.
   *
   * @param isShort - Whether it has so few cards, all in all, that they share the width.
   */
  render(list: TemplateResult, isShort: boolean): TemplateResult {
    this.#isDrawn = true;
    return html`<div class=${isShort ? 'wall gauge short' : 'wall gauge'}></div>
      ${list}`;
  }

  hostUpdate(): void {
    this.#isDrawn = false;
  }

  hostUpdated(): void {
    const { isConnected, renderRoot } = this.#host;
    const gauge = this.#isDrawn && isConnected ? renderRoot.querySelector<HTMLElement>('.gauge') : null;
    if (gauge !== this.#gauge) {
      this.hostDisconnected();
      this.#gauge = gauge;
      if (gauge) this.#observer.observe(gauge);
    }
    if (gauge) this.#update([...gauge.nextElementSibling!.children]);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#gauge = null;
    this.#items = new Map();
  }

  #update(elements: readonly Element[]): void {
    const before = this.#items;
    const items = new Map(elements.map((element) => [element, before.get(element) ?? { height: 0 }]));
    this.#items = items;
    for (const element of before.keys()) if (!items.has(element)) this.#observer.unobserve(element);
    const added = elements.filter((element) => !before.has(element));
    for (const element of added) {
      // A wall that returns to the page may have fewer columns than before.
      element.removeAttribute('style');
      this.#observer.observe(element);
    }
    // At once, since Chromium counts a move as a layout shift even if the card was never painted where it was.
    if (added.length) this.#measure(added.map((element) => [element, element.getBoundingClientRect().height]));
    else this.#place();
  }

  #measure(heights: readonly (readonly [element: Element, height: number])[]): void {
    const gauge = this.#gauge;
    // Without a width, the wall is hidden or being printed.
    if (!gauge?.offsetWidth) return;
    const { gridTemplateColumns, rowGap } = getComputedStyle(gauge);
    const columnCount = gridTemplateColumns.split(' ').length;
    let isOutdated = this.#isOutdated || columnCount !== this.#columnCount;
    for (const [element, height] of heights) {
      const item = this.#items.get(element);
      if (item) item.height = height;
      else isOutdated = true;
    }
    // A card past the last column made the others narrower. They are measured again before the browser paints.
    this.#isOutdated = columnCount < this.#columnCount;
    this.#columnCount = columnCount;
    this.#gap = parseFloat(rowGap);
    this.#place(isOutdated);
  }

  /** @param isAnew - Whether no card keeps its column. */
  #place(isAnew = false): void {
    if (!this.#columnCount) return;
    const items = [...this.#items];
    const cards = items.map(([, { height, column }]) => ({ height, column: isAnew ? undefined : column }));
    for (const [index, place] of placeCards(cards, this.#columnCount, this.#gap).entries()) {
      const [element, item] = items[index]!;
      const { style } = element as HTMLElement;
      if (item.column !== place.column) style.gridColumn = `${place.column + 1}`;
      if (item.top !== place.top) style.marginBlockStart = `${place.top}px`;
      Object.assign(item, place);
    }
  }
}
