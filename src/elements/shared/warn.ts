const said = new Set<string>();

/** Warns in the console, once for each text, so that a hundred elements don't say the same a hundred times. */
export function warnOnce(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`cx-widgets: ${text}`);
}
