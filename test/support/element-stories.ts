import type { Decorator, Meta } from '@storybook/web-components-vite';
import { waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { ElementArgs, ElementStory } from '../../stories/element.js';
import manifest from '../../dist/custom-elements.json';
import { deepAll, place } from './reading.js';

type StoryFile = Readonly<Record<string, ElementStory>> & { readonly default: Meta<ElementArgs> };

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssStates?: readonly { readonly name: string }[];
}

/** The elements of the manifest. */
export const ELEMENTS = (manifest.modules as unknown as { declarations: Declaration[] }[])
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is Declaration & { tagName: string } => one.tagName !== undefined);

/** The stories of an element, by name. */
export async function storiesOf(tagName: string): Promise<[file: StoryFile, stories: [string, ElementStory][]]> {
  const file = (await import(`/stories/${tagName.slice(3)}.stories.ts`)) as StoryFile;
  return [file, Object.entries(file).filter(([name]) => name !== 'default')];
}

/** Draws a story as Storybook does, with the decorators of its file and its own. */
function draw({ default: meta }: StoryFile, story: ElementStory): HTMLElement {
  const context = { args: { ...meta.args, ...story.args } };
  const drawStory = (): unknown => (story.render ?? meta.render)!(context.args, context as never);
  const decorators = [story.decorators ?? [], meta.decorators ?? []].flat() as Decorator[];
  const drawn = decorators.reduce((inner, decorator) => () => decorator(inner as never, context as never), drawStory);
  const page = place(document.createElement('main'));
  render(drawn(), page);
  return page;
}

/** Draws a story and waits until it is in its state, and all in it have settled. */
export async function drawSettled(file: StoryFile, story: ElementStory): Promise<HTMLElement> {
  const page = draw(file, story);
  const tagName = file.default.component!;
  const state = story.parameters?.state ?? 'ready';
  const element = page.querySelector(tagName)!;
  await waitUntil(() => element.matches(`:state(${state})`), `<${tagName}> is ${state}`, { interval: 5 });
  if (state !== 'loading') {
    await waitUntil(() => !deepAll(page, ':state(loading)').length, 'all inside has settled', { interval: 5 });
  }
  return page;
}

const POLICY = ['connect', 'font', 'frame', 'img', 'media'].map((kind) => `${kind}-src 'self' ws:`).join('; ');

/** Refuses what the page asks of other sites. A page can't undo it, which does no harm: each test file has its own. */
export function ownSiteOnly(): string[] {
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  document.head.append(
    Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: POLICY }),
  );
  return refused;
}
