import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';

/** Milliseconds in which a step after another goes on from where that one leads: the strip may still be moving. */
const MOVING = 600;

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What holds the groups: a strip with entries side by side, and steps along it; else nothing but a frame. */
export class Strip {
  readonly #host: Host;
  readonly #onEnd: () => void;
  #index = 0;
  #until = 0;

  /** @param onEnd - Called when the reader wants to go on from the last entry. */
  constructor(host: Host, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
  }

  /** Goes to the next entry, or back. */
  readonly step = (by: number): void => {
    const strip = this.#host.renderRoot.querySelector('.horizontal')!;
    const places = [...strip.querySelectorAll('.entries > li')];
    const now = performance.now();
    if (now > this.#until) this.#index = firstInView(strip, places);
    const place = places[this.#index + by];
    const { scrollLeft, clientWidth, scrollWidth } = strip;
    if (by > 0 && (!place || Math.abs(scrollLeft) + clientWidth > scrollWidth - 2)) this.#onEnd();
    if (!place) return;
    this.#index += by;
    this.#until = now + MOVING;
    place.scrollIntoView({ block: 'nearest', inline: 'start' });
  };

  render(content: unknown, isStrip: boolean, isWhole: boolean, { messages }: Locale): TemplateResult {
    return html`<div class="frame">
      <div
        part="base"
        class=${isStrip ? `horizontal ${isWhole ? 'whole' : ''}` : 'vertical'}
        role=${isStrip ? 'group' : nothing}
        aria-label=${isStrip ? messages.strip : nothing}
        tabindex=${isStrip ? 0 : nothing}
        @keydown=${isStrip ? this.#onKey : nothing}
      >
        ${content}
      </div>
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const by = stepOf(event);
    if (!by) return;
    event.preventDefault();
    this.step(by);
  };
}

/** How many entries a key goes on, or back: arrows as they point, which depends on the direction of the words. */
function stepOf({ key, target, altKey, ctrlKey, metaKey, shiftKey, currentTarget }: KeyboardEvent): number {
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
