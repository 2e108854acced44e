import type { ReactiveControllerHost } from 'lit';
import { neededCode } from '../../cards/needed-code.js';
import type { CardOptions, Cards } from '../../cards/options.js';
import { timedIn } from '../../cards/timed.js';
import type { ReaderChoices } from '../../media/context.js';
import { undescribedIn } from '../../media/picture.js';
import { relatedTo } from '../../model/choose.js';
import type { Campaign, Entry } from '../../model/types.js';
import { whenLoaded } from '../../util/lazy.js';
import { ClockController } from './clock-controller.js';
import { ConsentController } from './consent-controller.js';
import type { CodeController } from './code-controller.js';
import type { EnvironmentController } from './environment-controller.js';
import { CxActivateEvent } from './events.js';
import { recordFailure } from './failed-entries.js';
import { lightbox } from './lazy.js';
import type { LightboxController } from './lightbox-controller.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface CardsConfig {
  readonly environment: EnvironmentController;
  readonly code: CodeController;
  /** Returns the cards that the host can show. */
  readonly cards: () => Cards;
  /** Returns the entries on display. */
  readonly shown: () => readonly Entry[];
  /** Whether some of them are yet to be rendered. */
  readonly isDrawing: () => boolean;
  /** Whether an entry, if it is long, is displayed as an excerpt; none is by default. */
  readonly isCollapsed?: (entry: Entry) => boolean;
}

/**
 * Provides the options that cards are rendered with: settings, time and the reader's consent. Cards have no side
 * effects, so this finds out from the entries on display when to render again.
 */
export class CardsController {
  readonly #host: Host;
  readonly #config: CardsConfig;
  readonly #clock: ClockController;
  readonly #consent: ConsentController;
  readonly #choices: ReaderChoices;
  #key = '';
  #campaign: Campaign | undefined;
  #lightbox: LightboxController | undefined;
  #options: CardOptions | undefined;
  /** The times at which cards change. */
  #times = new WeakMap<Entry, number>();

  constructor(host: Host, config: CardsConfig) {
    this.#host = host;
    this.#config = config;
    this.#clock = new ClockController(host, () => this.#changes);
    this.#consent = new ConsentController(host, () => this.#options);
    this.#choices = {
      ask: (entry, urls) => this.#consent.ask(entry, urls),
      allow: (name, isAlways) => this.#consent.allow(name, isAlways),
      revoke: (name) => this.#consent.revoke(name),
      openPicture: (...picture) =>
        this.#use(lightbox, (Lightbox) => {
          this.#lightbox ??= new Lightbox(host);
          this.#lightbox.open(...picture, config.environment.locale);
        }),
    };
    config.code.addNeed((campaign) => neededCode(config.shown(), campaign));
  }

  /**
   * Returns the options for cards: the same object while nothing in it changes but the entries of the campaign, so that
   * unchanged cards are not rendered again.
   *
   * @param more - Options of this element only; they never change within an element.
   */
  options(campaign: Campaign | undefined, headingLevel: number, more?: Partial<CardOptions>): CardOptions {
    const { environment } = this.#config;
    const { locale, thirdParty, trustedHosts, mediaHosts, isUntrusted } = environment;
    const { now } = this.#clock;
    const { changes, granted } = this.#consent;
    const { feedUrl } = campaign ?? {};
    const settings = [locale.page, thirdParty, trustedHosts, mediaHosts, isUntrusted, headingLevel, feedUrl];
    const key = [changes, now, ...settings, ...granted].join();
    const before = this.#options;
    const cards = this.#config.cards();
    this.#campaign = campaign;
    const isSame = key === this.#key && locale.messages === before?.locale.messages && cards === before.cards;
    if (isSame) return before;
    this.#key = key;
    this.#times = new WeakMap();
    return (this.#options = {
      ...environment.links,
      cards,
      thirdParty,
      mediaHosts,
      granted: new Set(granted),
      asked: this.#consent.asked,
      choices: this.#choices,
      use: this.#use,
      // The URL of a feed shows who published it.
      isUntrusted: isUntrusted && !feedUrl,
      headingLevel,
      now,
      // The campaign may be newer than these options.
      related: (entry) => (this.#campaign ? relatedTo(entry, this.#campaign) : []),
      onActivate: (entry, action) => this.#host.dispatchEvent(new CxActivateEvent(entry, action)),
      onFault: (entry, error) => {
        if (this.#campaign) recordFailure(this.#campaign, entry, error, () => this.#host.requestUpdate());
      },
      ...more,
    });
  }

  /** Renders, after the content, the buttons that revoke a host, and the lightbox. */
  renderEnd(): unknown {
    const { locale } = this.#config.environment;
    return [this.#consent.render(locale), this.#lightbox?.render(locale)];
  }

  readonly #use: CardOptions['use'] = (code, use) => whenLoaded(code, use, this.#config.code.report);

  /** The times at which the text of the cards on display changes; none until all are rendered. */
  get #changes(): number[] {
    const options = this.#options;
    return options && !this.#config.isDrawing()
      ? this.#config.shown().map((entry) => this.#changeOf(entry, options))
      : [];
  }

  /** Returns the next time at which the text of a card changes; computed once while its options stay the same. */
  #changeOf(entry: Entry, options: CardOptions): number {
    const isCollapsed = this.#config.isCollapsed?.(entry);
    const known = this.#times.get(entry);
    // A related entry may be a newer one.
    if (known !== undefined && !isCollapsed && !entry.related.length) return known;
    let time = Infinity;
    try {
      const timed = timedIn(entry, options, isCollapsed);
      time = Math.min(...timed.map((one) => changesAt(one, options)));
      if (!isCollapsed) warnAboutPictures([entry, ...timed], options);
    } catch {
      // The guard around its card reports an entry that can't be read.
    }
    if (!isCollapsed) this.#times.set(entry, time);
    return time;
  }
}

/** Returns the next time at which the text of an entry's own card changes. */
function changesAt(entry: Entry, { cards, now }: CardOptions): number {
  const next = cards[entry.type]?.changesAt as ((entry: Entry, now: number) => number) | undefined;
  return next?.(entry, now) ?? Infinity;
}

function warnAboutPictures(entries: readonly Entry[], options: CardOptions): void {
  for (const { url } of entries.flatMap((entry) => undescribedIn(entry, options))) {
    warnOnce(`the picture ${url} has no description; give it an alt.`);
  }
}
