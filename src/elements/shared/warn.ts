const said = new Set<string>();

/** How many warnings a page gets, and how long one is: a feed that is asked again and again could say ever new ones. */
const MOST = 200;
const LONGEST = 2000;

/** Warns in the console, once for each text, so that a hundred elements don't say the same a hundred times. */
export function warnOnce(text: string): void {
  // A piece of a text keeps all of it in memory; one that is put together does not.
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST).split('').join('')}…` : text;
  if (said.size >= MOST || said.has(words)) return;
  said.add(words);
  console.warn(`cx-widgets: ${words}`);
}
