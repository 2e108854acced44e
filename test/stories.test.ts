import { expect, waitUntil } from '@open-wc/testing';
import type { Decorator, Meta } from '@storybook/web-components-vite';
import { render } from 'lit';
import * as campaign from '../stories/campaign.stories.js';
import * as timeline from '../stories/campaign-timeline.stories.js';
import type { ElementArgs, ElementStory, State } from '../stories/element.js';
import * as event from '../stories/event.stories.js';
import * as follow from '../stories/follow.stories.js';
import * as highlight from '../stories/highlight.stories.js';
import * as socialEmbed from '../stories/social-embed.stories.js';
import * as spotlight from '../stories/spotlight.stories.js';
import { deepAll, place } from './support/reading.js';

type StoryFile = Readonly<Record<string, ElementStory>> & { readonly default: Meta<ElementArgs> };

const FILES = [campaign, highlight, spotlight, socialEmbed, event, timeline, follow] as unknown as StoryFile[];

const PAGES = [
  { name: 'light, English', theme: 'light', language: 'en' },
  { name: 'dark, Spanish', theme: 'dark', language: 'es' },
];

/** With `ws:` for the test runner. A page can't undo it, which does no harm: each test file has a page of its own. */
const OWN_SITE_ONLY = ['connect', 'font', 'frame', 'img', 'media'].map((kind) => `${kind}-src 'self' ws:`).join('; ');

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

describe('stories', () => {
  const sheet = document.createElement('link');
  const policy = document.createElement('meta');
  const refused: string[] = [];

  before(async () => {
    Object.assign(sheet, { rel: 'stylesheet', href: new URL('../stories/stories.css', import.meta.url).href });
    Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content: OWN_SITE_ONLY });
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
    document.head.append(sheet, policy);
    await waitUntil(() => sheet.sheet);
    document.title = 'Stories';
  });

  after(() => {
    sheet.remove();
    document.documentElement.removeAttribute('data-theme');
    document.documentElement.removeAttribute('lang');
  });

  for (const { name: page, theme, language } of PAGES) {
    describe(page, () => {
      before(() => {
        document.documentElement.dataset['theme'] = theme;
        document.documentElement.lang = language;
      });

      for (const file of FILES) {
        const { component, title } = file.default;
        describe(title!, () => {
          for (const [name, story] of Object.entries(file).filter(([name]) => name !== 'default')) {
            const state = (story.parameters?.state as State | undefined) ?? 'ready';
            it(`${name}: ${state}, all in view, nothing for axe`, async () => {
              const page = draw(file, story);
              const element = page.querySelector(component!)!;
              await waitUntil(() => element.matches(`:state(${state})`), `<${component}> is ${state}`, { interval: 5 });
              if (state !== 'loading') {
                await waitUntil(() => !deepAll(page, ':state(loading)').length, 'all inside has settled');
              }
              expect(element.scrollWidth, 'nothing sticks out').to.be.at.most(element.clientWidth);
              await expect(page).to.be.accessible();
            });
          }
        });
      }
    });
  }

  // In a suite of its own, since mocha runs a suite's own tests before those of the suites in it.
  describe('together', () => {
    it('ask no other site for anything', () => {
      expect(refused).to.deep.equal([]);
    });
  });
});
