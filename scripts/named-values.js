/** The values of each type that is derived from a `const` array in the source, by the type's name. */
import { readdirSync, readFileSync } from 'node:fs';

export function namedValues() {
  const source = readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const lists = new Map(
    [...source.matchAll(/export const (\w+) = \[([^\]]*)\] as const;/g)].map(([, name, values]) => [name, values]),
  );
  return new Map(
    [...source.matchAll(/export type (\w+) = \(typeof (\w+)\)\[number\];/g)].map(([, name, list]) => [
      name,
      (lists.get(list) ?? '').match(/[\w-]+/g) ?? [],
    ]),
  );
}
