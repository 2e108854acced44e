import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

/** Renders keyed items; the DOM of an item moves with it. */
class Repeat extends Directive {
  #parts: ReadonlyMap<unknown, ChildPart> = new Map();

  render<Item>(items: readonly Item[], keyOf: (item: Item) => unknown, draw: (item: Item) => unknown): unknown {
    return [items, keyOf, draw];
  }

  override update(container: ChildPart, [items, keyOf, draw]: Parameters<this['render']>): unknown {
    const before = this.#parts;
    const parts = new Map(items.map((item) => [keyOf(item), before.get(keyOf(item))!]));
    // Parts that stay, in DOM order, until each is in its place.
    const staying = new Set<ChildPart>();
    for (const [key, part] of before) {
      if (parts.has(key)) staying.add(part);
      else {
        removePart(part);
        // Lit's own `repeat` leaks this node with each change: https://github.com/lit/lit/issues/5298.
        (part.endNode as ChildNode).remove();
      }
    }
    for (const item of items) {
      const key = keyOf(item);
      const [next] = staying;
      let part: ChildPart | undefined = parts.get(key);
      if (!part || part !== next) part = insertPart(container, next, part);
      staying.delete(part);
      parts.set(key, setChildPartValue(part, draw(item)));
    }
    this.#parts = parts;
    return noChange;
  }
}

export const repeat = directive(Repeat) as <Item>(...told: Parameters<typeof Repeat.prototype.render<Item>>) => unknown;
