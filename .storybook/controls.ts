import type { ArgTypes } from '@storybook/web-components-vite';

export interface Attribute {
  readonly name: string;
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  /** Allowed values, where there is a fixed set. */
  readonly parsedType?: { readonly text: string };
}

type Controls = Pick<ArgTypes[string], 'control' | 'options'>;

/** Returns the controls for an element's attributes from the manifest. */
export function controlsFor(attributes: readonly Attribute[]): Readonly<Record<string, Controls>> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, controlFor(attribute)]));
}

function controlFor({ name, type, parsedType }: Attribute): Controls {
  const text = type?.text ?? '';
  const options = parsedType?.text.match(/(?<![\w-])[\w-]+(?=')/g);
  if (options) return { options, control: /\[\]/.test(parsedType!.text) ? 'check' : 'inline-radio' };
  if (name === 'data') return { control: 'object' };
  if (name === 'heading-level') return { control: { type: 'number', min: 1, max: 6 } };
  if (text.startsWith('number')) return { control: { type: 'number', min: 1 } };
  return { control: text.startsWith('boolean') ? 'boolean' : 'text' };
}
