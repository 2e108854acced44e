import type { Node } from 'jsonc-parser';

/** Returns the value of a syntax tree as `JSON.parse` would, with `__proto__` as an ordinary key. */
export function valueOf({ type, children = [], value }: Node): unknown {
  if (type === 'array') return children.map(valueOf);
  if (type !== 'object') return value;
  return Object.fromEntries(
    children.map((property) => {
      const [name, inner] = property.children as [Node, Node];
      return [name.value as string, valueOf(inner)];
    }),
  );
}
