/** Milliseconds in which a step after another goes on from where that one leads: the strip may still be moving. */
const MOVING = 600;

/** A strip of entries side by side, and steps along it. */
export class Strip {
  #index = 0;
  #until = 0;

  /**
   * Goes to the next entry, or back.
   *
   * @returns False where there is none.
   */
  step(strip: Element, by: number): boolean {
    const places = [...strip.querySelectorAll('.entries > li')];
    const now = performance.now();
    if (now > this.#until) this.#index = firstInView(strip, places);
    const place = places[this.#index + by];
    const { scrollLeft, clientWidth, scrollWidth } = strip;
    if (!place || (by > 0 && Math.abs(scrollLeft) + clientWidth > scrollWidth - 2)) return false;
    this.#index += by;
    this.#until = now + MOVING;
    place.scrollIntoView({ block: 'nearest', inline: 'start' });
    return true;
  }
}

/** How many entries a key goes on, or back: arrows as they point, which depends on the direction of the words. */
export function stepOf({ key, target, altKey, ctrlKey, metaKey, shiftKey, currentTarget }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey || shiftKey || (target as Element).closest('input, select, textarea, video, audio'))
    return 0;
  const forward = isRtl(currentTarget as Element) ? 'ArrowLeft' : 'ArrowRight';
  return key === forward ? 1 : /^Arrow(Left|Right)$/.test(key) ? -1 : 0;
}

function firstInView(strip: Element, places: readonly Element[]): number {
  const sign = isRtl(strip) ? -1 : 1;
  const start = (element: Element): number => {
    const { left, right } = element.getBoundingClientRect();
    return sign > 0 ? left : -right;
  };
  const edge = start(strip);
  // A pixel for what a zoomed page rounds; the last ones can't come to the edge.
  const index = places.findIndex((place) => start(place) >= edge - 1);
  return index < 0 ? places.length - 1 : index;
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
