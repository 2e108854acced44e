/** Warnings already logged. Bounded, because a feed that is refreshed often could cause new ones forever. */
const said = new Set<string>();

/** Warns in the console once per text, so that a hundred elements don't repeat the same warning. */
export function warnOnce(text: string): void {
  if (said.size > 199 || said.has(text)) return;
  said.add(text);
  console.warn(`cx-widgets: ${text}`);
}
