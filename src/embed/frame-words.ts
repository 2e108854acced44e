/** The messages of the frame in place of content: built in, or from the locale files that the page loads before its scripts. */
import { en, es, type FrameMessages } from '../locales/frame-messages.js';
import { LOCALES_KEY, type WaitingLocales } from './waiting-locales.js';

/** Returns the frame's messages and their language: that of the longest tag that serves the given one, else English. */
export function wordsIn(language: string): { readonly lang: string; readonly words: FrameMessages } {
  const loaded = (globalThis as WaitingLocales)[LOCALES_KEY] ?? [];
  const known = [{ tags: ['es'], frame: es }, ...loaded].flatMap(({ tags, frame }) =>
    // A file of an older version has none.
    ((frame as FrameMessages | undefined) ? tags : []).map((tag) => ({ tag, lang: tags[0], words: frame })),
  );
  const wanted = `${language}-`.toLowerCase();
  const serving = known.filter(({ tag }) => wanted.startsWith(`${tag}-`.toLowerCase()));
  const longest = Math.max(...serving.map(({ tag }) => tag.length));
  return serving.findLast(({ tag }) => tag.length === longest) ?? { lang: 'en', words: en };
}
