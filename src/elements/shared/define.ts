import { VERSION } from '../../util/version.js';

type Versioned = CustomElementConstructor & { version?: string };

/**
 * Registers an element, unless its name is taken: the first copy of the library on a page serves the whole page. A
 * copy of the same version is silent; one of another version logs a warning.
 */
export function define(name: string, element: CustomElementConstructor): void {
  // Node has no registry.
  if (typeof customElements === 'undefined') return;
  const taken: Versioned | undefined = customElements.get(name);
  if (!taken) customElements.define(name, element);
  else if (taken.version !== VERSION) {
    console.warn(
      `<${name}> is there already, in version ${taken.version ?? 'unknown'}; ${VERSION} stands aside. Load one of them only.`,
    );
  }
}
