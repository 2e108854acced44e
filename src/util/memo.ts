/** Returns a function that remembers its results, since patterns and formats take long to make; 999 at most. */
export function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (made.size > 999) made.clear();
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** Returns a function that makes its result anew only where an argument is another than the last time. */
export function latest<Given extends unknown[], Value>(make: (...given: Given) => Value): (...given: Given) => Value {
  let last: [given: Given, value: Value] | undefined;
  return (...given) => {
    if (!last || given.some((one, index) => one !== last![0][index])) last = [given, make(...given)];
    return last[1];
  };
}
