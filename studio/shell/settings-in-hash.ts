import { DEFAULT_SETTINGS } from '../draft/settings.js';
import { readHash, writeHash, type HashSettings } from '../draft/settings-hash.js';
import type { StudioStore } from '../draft/store.js';

/** Keeps the settings in the hash of the URL, so that a setup can be shared as a link. */
export class SettingsInHash {
  #unsubscribe: (() => void) | undefined;
  #language: string | undefined;
  #last = DEFAULT_SETTINGS;

  constructor(private readonly store: StudioStore) {}

  /** Takes the settings from the URL, and follows changes on both sides. Returns what the URL says. */
  connect(): HashSettings {
    const read = this.#read();
    this.#unsubscribe = this.store.subscribe(() => this.#write());
    addEventListener('hashchange', this.#onHashChange);
    return read;
  }

  disconnect(): void {
    this.#unsubscribe?.();
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Puts the language of the studio into the URL. */
  setLanguage(language: string): void {
    this.#language = language;
    this.#replace();
  }

  readonly #onHashChange = (): void => {
    this.#read();
  };

  #read(): HashSettings {
    const read = readHash(location.hash);
    this.#language = read.language;
    this.#last = read.settings;
    this.store.setSettings(read.settings, {});
    this.store.designSaved();
    return read;
  }

  #write(): void {
    const { settings } = this.store.getState();
    if (settings === this.#last) return;
    this.#last = settings;
    this.#replace();
  }

  #replace(): void {
    const hash = writeHash(this.store.getState().settings, this.#language);
    if (location.hash.slice(1) === hash) return;
    // Without an entry in the history: "back" leaves the page.
    history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search);
  }
}
