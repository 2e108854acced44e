/** Returns a function that caches results, because patterns and formats are slow to create. */
export function memo<Key, Value>(make: (key: Key) => Value, most = 999): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (made.size > most) made.clear();
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** Returns a function that recomputes its result only when an argument changes. */
export function latest<Given extends unknown[], Value>(make: (...given: Given) => Value): (...given: Given) => Value {
  let last: [given: Given, value: Value] | undefined;
  return (...given) => {
    if (!last || given.some((one, index) => one !== last![0][index])) last = [given, make(...given)];
    return last[1];
  };
}
