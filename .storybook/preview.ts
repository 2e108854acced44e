/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import manifest from '../dist/custom-elements.json';
import { withData } from '../stories/markup.js';
import '../stories/stories.css';

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly { readonly name: string; readonly static?: boolean }[];
  readonly attributes?: readonly { readonly fieldName?: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

const declarations = (manifest.modules as { declarations: Declaration[] }[]).flatMap((module) => module.declarations);

/**
 * The manifest without what has an attribute of the same meaning, which the tables would show twice. A part is written as
 * a selector, since Storybook takes a part and an attribute of one name for the same thing.
 */
setCustomElementsManifest({
  modules: [
    {
      declarations: declarations.map((declaration) => ({
        ...declaration,
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
      extractComponentDescription: (component: string) =>
        declarations.find(({ tagName }) => tagName === component)?.summary,
      source: {
        transform: (code: string, { args, component }: { args: { data?: unknown }; component?: string }) =>
          withData(code, component, args.data),
      },
    },
    options: { storySort: { method: 'alphabetical' } },
  },
  globalTypes: {
    language: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'ar', title: 'العربية (right to left)' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en' },
  decorators: [
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
    (story, { globals }) => {
      const { documentElement } = document;
      const language = globals['language'] as string;
      documentElement.lang = language;
      documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      return story();
    },
  ],
};

export default preview;
