/** Element names that `data-cx` and the frame's URL accept, with or without `cx-`. */
import NAMES from '../elements/names.json' with { type: 'json' };

/**
 * Returns the tag of a name, `cx-campaign` for an empty one; undefined for an unknown name.
 *
 * @param name - Name as an author writes it; `timeline` means `campaign-timeline`.
 */
export function tagOf(name: string): string | undefined {
  const short = name.trim().toLowerCase().replace(/^cx-/, '') || NAMES[0]!;
  const found = NAMES.find((one) => one === short || one === `campaign-${short}`);
  return found && `cx-${found}`;
}

/** Returns the warning about an unknown name. */
export const unknownName = (name: string): string => `"${name}" is not an element; there are ${NAMES.join(', ')}.`;

/** Returns the attributes of an element. */
export function attributesOf(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return observedAttributes;
}
