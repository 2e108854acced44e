import { lazy, type Lazy } from '../util/lazy.js';
import type { Messages } from './en.js';

/** The languages that are supported besides English, by primary language. */
export const TRANSLATIONS: ReadonlyMap<string, Lazy<Messages>> = new Map([
  ['es', lazy(async () => (await import('./es.js')).es)],
]);
