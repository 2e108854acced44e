/** Messages by key, nested for groups such as the names of media. */
type Tree = Record<string, unknown>;

type Say = (...values: unknown[]) => unknown;

/**
 * Returns messages that can be used, of those that no compiler has seen: from a page, or a file of another version.
 *
 * @param base - The messages to use for all others.
 * @param ignored - Takes the keys that can't be used.
 */
export function usableMessages(given: object, base: object, ignored: string[], path = ''): object {
  const used: Tree = { ...(base as Tree) };
  for (const [key, words] of Object.entries(given) as [string, unknown][]) {
    const own = Object.hasOwn(base, key) && used[key];
    if (!words || typeof words !== typeof own) ignored.push(path + key);
    else if (typeof words === 'object') used[key] = usableMessages(words, own as object, ignored, `${key}.`);
    else used[key] = typeof words === 'function' ? guarded(words as Say, own as Say) : words;
  }
  return used;
}

/** Returns a function that uses the known message where the given one fails, which would lose the whole element. */
const guarded =
  (say: Say, known: Say): Say =>
  (...values) => {
    try {
      const words = say(...values);
      if (typeof words === 'string') return words;
    } catch {
      // As for a value that is no text.
    }
    return known(...values);
  };
