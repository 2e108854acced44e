/** The elements by the names that `data-cx` and the frame's address take, with or without `cx-`. */
const NAMES = ['campaign', 'campaign-timeline', 'event', 'follow', 'highlight', 'social-embed', 'spotlight'];

/**
 * The element of a name, `cx-campaign` where there is none; undefined for a name that nothing has.
 *
 * @param name - As an author writes it: `timeline` is `campaign-timeline`.
 */
export function tagOf(name: string): string | undefined {
  const short = name.trim().toLowerCase().replace(/^cx-/, '') || NAMES[0]!;
  const found = NAMES.find((one) => one === short || one === `campaign-${short}`);
  return found && `cx-${found}`;
}

/** What to say of a name that nothing has. */
export const unknownName = (name: string): string => `"${name}" is no element; there are ${NAMES.join(', ')}.`;

/** The attributes that an element takes. */
export function attributesOf(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return observedAttributes;
}
