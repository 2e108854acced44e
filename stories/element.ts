import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import type { Variant } from '../src/elements/shared/entries-element.js';

/** Arguments of every story: attributes, data and fallback content. */
export interface ElementArgs {
  data?: unknown;
  feed?: string;
  entry?: string;
  agency?: string;
  tag?: string;
  limit?: number;
  'heading-level'?: number;
  variant?: Variant;
  /** Fallback content inside the element. */
  fallback?: string;
}

/** State that an element reaches in its story; the tests wait for it. */
export type State = 'loading' | 'ready' | 'empty' | 'error';

export type ElementStory<Args extends ElementArgs = ElementArgs> = StoryObj<Args> & { parameters?: { state?: State } };

/** Control for the fallback content; controls for attributes come from the manifest. */
export const contentArgTypes: Partial<ArgTypes<ElementArgs>> = {
  fallback: {
    control: 'text',
    description: 'Fallback content, shown until the content loads and when there is none.',
    table: { category: 'slots' },
  },
};

/** Returns a function that creates an element from a story's arguments; Storybook's listeners log its events. */
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

/** Returns the event of a listener: `cx-load` for `onCxLoad`. */
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
