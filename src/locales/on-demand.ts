import type { Messages } from './en.js';

/** A language whose messages are loaded when an element needs them. */
export interface LocaleOnDemand {
  readonly language: string;
  readonly load: () => Promise<Messages>;
}

/** The languages that are supported besides English. */
export const ON_DEMAND: readonly LocaleOnDemand[] = [
  { language: 'es', load: async () => (await import('./es.js')).es },
];
