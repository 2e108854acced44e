/** How many are kept: feeds can name ever new ones. */
const MOST = 200;

/** Makes what is asked for once for each key: patterns and formats take long to make. */
export function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) {
      if (made.size >= MOST) made.clear();
      made.set(key, make(key));
    }
    return made.get(key)!;
  };
}
