import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';

/** What a story can give to every element: its attributes, and the author's own words inside it. */
export interface ElementArgs {
  data?: unknown;
  feed?: string;
  entry?: string;
  agency?: string;
  tag?: string;
  limit?: number;
  'heading-level'?: number;
  /** The author's own words inside the element. */
  fallback?: string;
}

/** The state that an element is in when its story is drawn; the tests wait for it. */
export type State = 'loading' | 'ready' | 'empty' | 'error';

export type ElementStory<Args extends ElementArgs = ElementArgs> = StoryObj<Args> & { parameters?: { state?: State } };

/** The control for the words inside; those for attributes come from the manifest. */
export const contentArgTypes: Partial<ArgTypes<ElementArgs>> = {
  fallback: {
    control: 'text',
    description: 'The author’s own words, shown before the content arrives, and when there is none.',
    table: { category: 'slots' },
  },
};

/** Draws an element with what its story gives; Storybook's own listeners show its events under Actions. */
export function drawer(name: string): (args: ElementArgs) => HTMLElement {
  return ({ data, fallback, ...others }) => {
    const element = Object.assign(document.createElement(name), { data });
    for (const [key, value] of Object.entries(others) as [string, Value | EventListener][]) {
      if (typeof value === 'function') element.addEventListener(eventOf(key), value);
      else setAttribute(element, key, value);
    }
    if (fallback) {
      const paragraph = document.createElement('p');
      paragraph.textContent = fallback;
      element.append(paragraph);
    }
    return element;
  };
}

/** `cx-load` for `onCxLoad`. */
const eventOf = (listener: string): string =>
  listener
    .replace(/^on([A-Z])/, '$1')
    .replace(/(?!^)(?=[A-Z])/g, '-')
    .toLowerCase();

type Value = string | number | boolean | readonly string[] | undefined;

function setAttribute(element: Element, name: string, value: Value): void {
  if (value === undefined || value === false || value === '') return;
  element.setAttribute(name, value === true ? '' : [value].flat().join(' '));
}
