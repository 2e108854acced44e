import { html, nothing, type TemplateResult } from 'lit';
import { ourLanguage } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';

/** Milliseconds in which a further step starts from the target of the last one, since it may still be scrolling. */
const MOVING = 600;

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Renders the groups in a horizontal scroller with steps from entry to entry, or in a plain frame. */
export class Scroller {
  readonly #host: Host;
  readonly #onEnd: () => void;
  #index = 0;
  #until = 0;

  /** @param onEnd - Called when the reader steps past the last entry. */
  constructor(host: Host, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
  }

  /** Scrolls by a number of entries. */
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

  render(content: unknown, isHorizontal: boolean, isWhole: boolean, locale: Locale): TemplateResult {
    return html`<div class="frame">
      <div
        part="base"
        class=${isHorizontal ? `horizontal ${isWhole ? 'whole' : ''}` : 'vertical'}
        role=${isHorizontal ? 'group' : nothing}
        lang=${isHorizontal ? ourLanguage(locale) : nothing}
        aria-label=${isHorizontal ? locale.messages.strip : nothing}
        tabindex=${isHorizontal ? 0 : nothing}
        @keydown=${isHorizontal ? this.#onKey : nothing}
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

/** Returns the number of entries that a key scrolls by; arrow keys follow their direction on the screen. */
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
  // A pixel of tolerance for zoomed pages; the last entries can't reach the edge.
  const index = places.findIndex((place) => start(place) >= edge - 1);
  return index < 0 ? places.length - 1 : index;
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
