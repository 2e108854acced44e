import manifest from '../../dist/custom-elements.json';
import { STORIES, type Story } from './draw-story.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssStates?: readonly { readonly name: string }[];
}

/** The elements of the manifest. */
export const ELEMENTS = (manifest.modules as unknown as { declarations: Declaration[] }[])
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is Declaration & { tagName: string } => one.tagName !== undefined);

/** The stories of an element's own file. */
export const storiesOf = (tagName: string): readonly Story[] =>
  [...STORIES.values()].flat().filter(({ title, component }) => title.startsWith('Elements/') && component === tagName);
