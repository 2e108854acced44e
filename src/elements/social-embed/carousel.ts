import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ourLanguage, ownWords } from '../../cards/language.js';
import { renderObject } from '../../cards/name.js';
import type { Locale } from '../../locales/locale.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Renders cards side by side, in a list that the browser itself scrolls by touch, wheel and arrow keys, from card to
 * card. It has buttons only if the cards overflow, and never moves by itself.
 */
export class Carousel implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new ResizeObserver(() => this.#look());
  #observed: readonly (Element | null | undefined)[] = [];
  #isDrawn = false;
  #hasBefore = false;
  #hasAfter = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Renders a list of cards as a carousel. */
  render(list: TemplateResult, locale: Locale): TemplateResult {
    this.#isDrawn = true;
    const { posts, previous, next } = locale.messages;
    const scrolls = this.#hasBefore || this.#hasAfter;
    const button = (words: string, isForward: boolean): TemplateResult =>
      html`<button
        part="button"
        aria-disabled=${isForward ? !this.#hasAfter : !this.#hasBefore}
        @click=${() => this.#turn(isForward)}
      >
        ${ownWords([words, renderObject(posts)], locale)}
      </button>`;
    return html`${
        scrolls
          ? html`<div part="toolbar" class="row steps">${button(previous, false)}${button(next, true)}</div>`
          : nothing
      }
      <div
        class="track"
        role=${scrolls ? 'group' : nothing}
        lang=${scrolls ? ourLanguage(locale) : nothing}
        aria-label=${scrolls ? posts : nothing}
        tabindex=${scrolls ? 0 : nothing}
        @focusin=${showCard}
        @scroll=${() => this.#look()}
      >
        ${list}
      </div>`;
  }

  hostUpdate(): void {
    this.#isDrawn = false;
  }

  hostUpdated(): void {
    // Searching a list of thousands of cards takes longer than rendering some of them.
    const track = this.#isDrawn ? this.#track : null;
    const observed = [track, track?.querySelector('.entries > :last-child')];
    // Observing the same elements again would be reported as a loop. A removed host may still render once.
    if (!this.#host.isConnected || observed.every((one, index) => one === this.#observed[index])) return;
    this.#observed = observed;
    this.#observer.disconnect();
    for (const one of observed) if (one) this.#observer.observe(one);
    // Before the browser paints, so that buttons above the cards do not move them later.
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = [];
  }

  get #track(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.track');
  }

  /** Updates whether either edge can scroll. Positions can be fractional, and are negative in right-to-left text. */
  #look(): void {
    const track = this.#track;
    if (!track) return;
    const { scrollLeft, clientWidth, scrollWidth } = track;
    const hasBefore = Math.abs(scrollLeft) > 1;
    const hasAfter = Math.abs(scrollLeft) + clientWidth < scrollWidth - 1;
    if (hasBefore === this.#hasBefore && hasAfter === this.#hasAfter) return;
    this.#hasBefore = hasBefore;
    this.#hasAfter = hasAfter;
    this.#host.requestUpdate();
  }

  /** Scrolls to the first card that is not fully visible, or back by as many cards as fit. */
  #turn(isForward: boolean): void {
    const track = this.#track!;
    const sign = getComputedStyle(track).direction === 'rtl' ? -1 : 1;
    // Measured from the edge where reading starts.
    const edges = (element: Element): [start: number, end: number] => {
      const { left, right } = element.getBoundingClientRect();
      return sign > 0 ? [left, right] : [-right, -left];
    };
    const [start, end] = edges(track);
    const target = [...track.querySelectorAll('.entries > li')].find((card) => {
      const [from, to] = edges(card);
      return isForward ? from > start + 1 && to > end + 1 : from > 2 * start - end - 1;
    });
    if (target) track.scrollBy({ left: sign * (edges(target)[0] - start) });
  }
}

/** Scrolls to the card that gets the focus, to a place where the list rests; it would glide back from anywhere else. */
function showCard({ target }: Event): void {
  (target as Element).closest('li')?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'instant' });
}
