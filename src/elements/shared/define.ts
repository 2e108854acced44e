import { VERSION } from '../../util/version.js';

type Versioned = CustomElementConstructor & { version?: string };

/**
 * Registers an element, unless its name is taken: the first copy of the library on a page serves the whole page. Silent
 * for the same version, one warning for another.
 */
export function define(name: string, element: CustomElementConstructor): void {
  // In Node there is no registry, and nothing to register for.
  if (typeof customElements === 'undefined') return;
  const taken: Versioned | undefined = customElements.get(name);
  if (!taken) customElements.define(name, element);
  else if (taken.version !== VERSION) {
    console.warn(
      `<${name}> is there already, in version ${taken.version ?? 'unknown'}; ${VERSION} stands aside. Load one of them only.`,
    );
  }
}
