import rules from './cms-allowed.json';

/** What a content management system lets an editor write. */
export interface Rules {
  readonly global: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

export const allowed: Readonly<Record<'drupal' | 'wordpress', Rules>> = rules;

/** Leaves out what is not allowed: an element keeps its children, as in both systems. */
export function clean(node: Element, rules: Rules): void {
  for (const child of [...node.children]) {
    clean(child, rules);
    const own = rules.tags[child.localName];
    if (!own) child.replaceWith(...child.childNodes);
    for (const { name } of [...child.attributes]) {
      const isData = /^data(-[a-z0-9_]+)+$/.test(name) && rules.global.includes('data-*');
      if (!isData && ![...rules.global, ...(own ?? [])].includes(name)) child.removeAttribute(name);
    }
  }
}
