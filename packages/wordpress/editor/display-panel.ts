/** The choice of the element, and a control for each of its attributes, as the manifest describes them. */
import { ELEMENTS, type Attribute } from '../../../studio/choose/attributes.js';
import { MANIFEST_WORDS } from '../../../studio/choose/manifest-words.js';
import { inLanguage } from '../../../studio/shell/language.js';
import { attributesOf, settingsOf } from './attributes.js';
import type { BlockActions } from './edit.js';
import { h, text, type Element } from './wp.js';

/** Labels of the attributes that the studio shows as a filter. */
const FILTERS: Readonly<Record<string, string>> = {
  agency: text('Only this agency'),
  tag: text('Only entries with this tag'),
  limit: text('Number of entries'),
};

/** A control of one attribute. */
interface Control {
  readonly attribute: Attribute;
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
}

/** Renders the choice of the element. */
export function renderElementChoice({ attributes, change }: BlockActions): Element {
  const words = inLanguage(MANIFEST_WORDS);
  const { element = 'campaign' } = attributes;
  const info = ELEMENTS.find(({ name }) => name === element);
  return h(globalThis.wp.components.SelectControl, {
    label: text('Show'),
    // The summary of a campaign is about the elements inside it, and here are none.
    help: element === 'campaign' ? undefined : (words.summaries[element] ?? info?.summary),
    value: element,
    options: ELEMENTS.map(({ name }) => ({ value: name, label: words.elements[name] ?? name })),
    onChange: (name: string) => change({ element: name }),
  });
}

/** Renders the panel with the attributes of the element. */
export function renderDisplayPanel({ attributes, change }: BlockActions): Element {
  const words = inLanguage(MANIFEST_WORDS);
  const settings = settingsOf(attributes);
  const controls = attributesOf(attributes.element ?? 'campaign').map((attribute) => {
    const { name, description } = attribute;
    return renderControl({
      attribute,
      label: FILTERS[name] ?? words.attributes[name] ?? name,
      help: words.descriptions[name] ?? description,
      value: settings[name],
      set: (value) => change({ settings: [{ ...settings, [name]: value }] }),
    });
  });
  return h(globalThis.wp.components.PanelBody, { title: text('Display'), initialOpen: false }, ...controls);
}

function renderControl(control: Control): Element {
  const { components } = globalThis.wp;
  const { attribute, label, help, value, set } = control;
  const shared = { label, help };
  if (attribute.kind === 'flag') {
    const onChange = (isOn: boolean): void => set(isOn ? '' : undefined);
    return h(components.ToggleControl, { ...shared, checked: value !== undefined, onChange });
  }
  if (attribute.kind === 'one') return renderChoice(control);
  if (attribute.kind === 'some') return renderSome(control);
  const isNumber = attribute.kind === 'number';
  return h(components.TextControl, {
    ...shared,
    type: isNumber ? 'number' : 'text',
    ...(isNumber && { min: 1 }),
    value: value ?? '',
    onChange: (given: string) => set(given.trim() || undefined),
  });
}

const nameOf = (value: string): string => inLanguage(MANIFEST_WORDS).values[value] ?? value;

function renderChoice({ attribute, label, help, value, set }: Control): Element {
  return h(globalThis.wp.components.SelectControl, {
    label,
    help,
    value: value ?? '',
    options: [
      { value: '', label: text('As usual') },
      ...attribute.values.map((one) => ({ value: one, label: nameOf(one) })),
    ],
    onChange: (chosen: string) => set(chosen || undefined),
  });
}

function renderSome({ attribute, label, help, value = '', set }: Control): Element {
  const chosen = value.split(/\s+/).filter(Boolean);
  const toggle = (one: string, isOn: boolean): void =>
    set([...chosen.filter((other) => other !== one), ...(isOn ? [one] : [])].join(' ') || undefined);
  return h(
    'fieldset',
    null,
    h('legend', null, label),
    h('p', null, help),
    ...attribute.values.map((one) =>
      h(globalThis.wp.components.CheckboxControl, {
        label: nameOf(one),
        checked: chosen.includes(one),
        onChange: (isOn: boolean) => toggle(one, isOn),
      }),
    ),
  );
}
