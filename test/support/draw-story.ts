import type { Decorator, Meta } from '@storybook/web-components-vite';
import { render } from 'lit';
import files from 'stories';
import type { ElementArgs, ElementStory, State } from '../../stories/element.js';
import { onPage, type PageGlobals } from '../../stories/page.js';
import { deepAll, place } from './reading.js';
import { until } from './controls.js';

/** What a story says of itself to the tests. */
export interface StoryParameters {
  /** The state that the element of the file is in; `ready` without it. */
  readonly state?: State;
  /** True where a warning in the console belongs to what is shown. */
  readonly mayWarn?: boolean;
  readonly isStale?: boolean;
  /** The words that a reader has before the script runs. */
  readonly beforeTheScript?: string;
}

export interface Story {
  readonly name: string;
  /** The title of its file. */
  readonly title: string;
  /** The element that its file is about. */
  readonly component: string | undefined;
  readonly parameters: StoryParameters;
  /** Draws it as Storybook does, with all decorators, and waits until it is as it says. */
  draw(globals: PageGlobals): Promise<HTMLElement>;
}

type StoryFile = Readonly<Record<string, ElementStory>> & { readonly default: Meta<ElementArgs> };

/** All stories, by the titles of their files. */
export const STORIES: ReadonlyMap<string, readonly Story[]> = new Map(
  (files as readonly StoryFile[]).map((file) => [file.default.title!, storiesOf(file)]),
);

function storiesOf(file: StoryFile): Story[] {
  const { title, component } = file.default;
  return Object.entries(file)
    .filter(([name]) => name !== 'default')
    .map(([name, story]) => {
      const parameters: StoryParameters = story.parameters ?? {};
      return {
        name,
        title: title!,
        component,
        parameters,
        async draw(globals) {
          const page = place(document.createElement('main'));
          render(drawn(file.default, story, globals), page);
          await settle(page, component, parameters);
          return page;
        },
      };
    });
}

function drawn(meta: Meta<ElementArgs>, story: ElementStory, globals: PageGlobals): unknown {
  const context = { args: { ...meta.args, ...story.args }, globals, viewMode: 'story' };
  const drawStory = (): unknown => (story.render ?? meta.render)!(context.args, context as never);
  const decorators = [story.decorators ?? [], meta.decorators ?? [], onPage].flat() as Decorator[];
  return decorators.reduce((inner, decorator) => () => decorator(inner as never, context as never), drawStory)();
}

async function settle(page: HTMLElement, component: string | undefined, parameters: StoryParameters): Promise<void> {
  const { state = 'ready', isStale, beforeTheScript } = parameters;
  if (component) await until(() => !!page.querySelector(`${component}:state(${state})`), `<${component}> is ${state}`);
  if (isStale) await until(() => !!page.querySelector(':state(stale)'), 'what is shown is stale');
  if (state !== 'loading') await until(() => !deepAll(page, ':state(loading)').length, 'all inside has settled');
  if (beforeTheScript) {
    const frame = page.querySelector('iframe')!;
    await until(() => !!frame.contentDocument?.querySelector('main'), 'the page in the page is there');
  }
}
