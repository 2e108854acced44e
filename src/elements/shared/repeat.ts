import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

/** How the items of a list are rendered. */
export interface Repeated<Item> {
  readonly keyOf: (item: Item) => unknown;
  /** Returns all that an item's rendering depends on; an item is rendered again only if one of them changes. */
  readonly dependsOn: (item: Item) => readonly unknown[];
  readonly draw: (item: Item) => unknown;
  /** Whether an item that is not on the page may be rendered now; by default it may. */
  readonly mayAdd?: ((item: Item) => boolean) | undefined;
  /** Whether an item on the page may be rendered again now; by default it may. */
  readonly mayRefresh?: (() => boolean) | undefined;
}

/** An item on the page. */
interface Drawn {
  readonly part: ChildPart;
  reasons: readonly unknown[];
}

/** Renders keyed items; the DOM of an item moves with it. */
class Repeat extends Directive {
  /** The items on the page, in order. */
  #drawn = new Map<unknown, Drawn>();

  render<Item>(items: readonly Item[], repeated: Repeated<Item>): unknown {
    return [items, repeated];
  }

  override update(container: ChildPart, [items, repeated]: Parameters<this['render']>): unknown {
    // Usually a list only grows, task by task, and what is on the page stays where it is.
    if (!this.#isPrefixOf(items, repeated)) this.#arrange(container, items, repeated);
    const drawn = this.#drawn;
    for (const item of items) {
      const key = repeated.keyOf(item);
      const known = drawn.get(key);
      if (known) refresh(known, item, repeated);
      else if (repeated.mayAdd?.(item) !== false) drawn.set(key, add(container, item, repeated));
    }
    return noChange;
  }

  #isPrefixOf(items: readonly unknown[], { keyOf }: Repeated<unknown>): boolean {
    let index = 0;
    for (const key of this.#drawn.keys()) if (index === items.length || keyOf(items[index++]) !== key) return false;
    return true;
  }

  /** Removes items that are gone, moves the others to their places, and adds new ones between them. */
  #arrange(container: ChildPart, items: readonly unknown[], repeated: Repeated<unknown>): void {
    const { keyOf, mayAdd } = repeated;
    const before = this.#drawn;
    const keys = new Set(items.map(keyOf));
    // Parts that stay, in DOM order, until each is in its place.
    const staying = new Set<ChildPart>();
    for (const [key, { part }] of before) {
      if (keys.has(key)) staying.add(part);
      else {
        removePart(part);
        // Lit's own `repeat` leaks this node with each change: https://github.com/lit/lit/issues/5298.
        (part.endNode as ChildNode).remove();
      }
    }
    this.#drawn = new Map();
    for (const item of items) {
      const key = keyOf(item);
      const known = before.get(key);
      if (this.#drawn.has(key) || (!known && mayAdd?.(item) === false)) continue;
      const [next] = staying;
      if (known && known.part !== next) insertPart(container, next, known.part);
      if (known) staying.delete(known.part);
      this.#drawn.set(key, known ?? add(container, item, repeated, next));
    }
  }
}

function add<Item>(container: ChildPart, item: Item, { dependsOn, draw }: Repeated<Item>, next?: ChildPart): Drawn {
  const part = insertPart(container, next);
  setChildPartValue(part, draw(item));
  return { part, reasons: dependsOn(item) };
}

/** Renders an item again if something that it depends on has changed. */
function refresh<Item>(drawn: Drawn, item: Item, { dependsOn, draw, mayRefresh }: Repeated<Item>): void {
  const reasons = dependsOn(item);
  const { part, reasons: before } = drawn;
  const isSame = reasons.length === before.length && reasons.every((reason, index) => reason === before[index]);
  if (isSame || mayRefresh?.() === false) return;
  drawn.reasons = reasons;
  setChildPartValue(part, draw(item));
}

export const repeat = directive(Repeat) as <Item>(items: readonly Item[], repeated: Repeated<Item>) => unknown;
