/** The value under which a share of the values lies; between two values it is interpolated. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The middle of some values, and the bounds of the eight tenths around it. */
export function summary(values) {
  return { median: quantile(values, 0.5), p10: quantile(values, 0.1), p90: quantile(values, 0.9) };
}

/**
 * How many times one is the other, round by round: what slows a whole round slows both, and drops out. Undefined where
 * the other is ever 0.
 */
export function ratio(values, others) {
  return others.some((other) => !other) ? undefined : summary(values.map((value, index) => value / others[index]));
}

/** The list in another order, by numbers from 0 to 1. */
export function shuffled(list, random) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
