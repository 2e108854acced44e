/** What was said. A feed that is asked again and again could have ever new things to say, so the list has an end. */
const said = new Set<string>();

/** Warns in the console, once for each text, so that a hundred elements don't say the same a hundred times. */
export function warnOnce(text: string): void {
  if (said.size > 199 || said.has(text)) return;
  said.add(text);
  console.warn(`cx-widgets: ${text}`);
}
