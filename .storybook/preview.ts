/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import { addLocale } from '../src/locales/locale.js';
import type { Translation } from '../src/locales/translation.js';
import { withData } from '../stories/markup.js';
import { globalTypes, initialGlobals, onPage } from '../stories/page.js';
import { controlsFor, type Attribute } from './controls.js';
import '../stories/stories.css';

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly { readonly name: string; readonly static?: boolean }[];
  readonly attributes?: readonly Attribute[];
  readonly cssParts?: readonly { readonly name: string }[];
}

const translations = import.meta.glob<Translation>('../src/locales/translations/*.ts', {
  eager: true,
  import: 'default',
});

for (const translation of Object.values(translations)) addLocale(translation);

const declarations = (manifest.modules as { declarations: Declaration[] }[]).flatMap((module) => module.declarations);

const declarationOf = (component: string | undefined): Declaration | undefined =>
  declarations.find(({ tagName }) => tagName && tagName === component);

/**
 * Removes properties that have an attribute, which the tables would show twice, and writes parts as selectors, because
 * Storybook merges a part and an attribute with the same name.
 */
setCustomElementsManifest({
  modules: [
    {
      declarations: declarations.map((declaration) => ({
        ...declaration,
        attributes: declaration.attributes?.map(({ parsedType, ...attribute }) => ({
          ...attribute,
          type: parsedType ?? attribute.type,
        })),
        members: declaration.members?.filter(
          (member) => !member.static && !declaration.attributes?.some(({ fieldName }) => fieldName === member.name),
        ),
        cssParts: declaration.cssParts?.map((part) => ({ ...part, name: `::part(${part.name})` })),
      })),
    },
  ],
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      extractComponentDescription: (component: string) => declarationOf(component)?.summary,
      source: {
        transform: (code: string, { args, component }: { args: { data?: unknown }; component?: string }) =>
          withData(code, component, args.data),
      },
    },
    options: {
      storySort: {
        method: 'alphabetical',
        // The star stands for documents not listed. Storybook reads this without running it.
        order: [
          'Elements',
          'Campaigns',
          'Tokens',
          'Docs',
          ['Start here', 'Contents', 'Tutorials', 'How-to guides', 'Reference', 'Explanation', '*', 'Decisions'],
        ],
      },
    },
  },
  argTypesEnhancers: [
    ({ component, argTypes }) => {
      const controls = controlsFor(declarationOf(component)?.attributes ?? []);
      return Object.fromEntries(
        Object.entries(argTypes).map(([name, argType]) => [name, { ...controls[name], ...argType }]),
      );
    },
  ],
  globalTypes,
  initialGlobals,
  decorators: [onPage],
};

export default preview;
