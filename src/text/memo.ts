/** Returns a function that remembers its results, since patterns and formats take long to make; 999 at most. */
export function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (made.size > 999) made.clear();
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
