/** Makes what is asked for once for each key: patterns and formats take long to make. */
export function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) {
      // Feeds can name ever new ones.
      if (made.size > 199) made.clear();
      made.set(key, make(key));
    }
    return made.get(key)!;
  };
}
