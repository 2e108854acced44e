import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/index.js';
import * as content from './content.js';

/** A feed that loads once and then fails: the last good copy stays, with its date. */
const meta: Meta = { title: 'Hazards/Stale' };

export default meta;

type Story = StoryObj & { parameters?: { isStale?: boolean; mayWarn?: boolean } };

let drawn = 0;

/** Renders an element whose feed loads once and is gone at the next request. */
function stale(name: string, feed: object): Story {
  return {
    parameters: { isStale: true, mayWarn: true },
    render: () => {
      // Each rendering has an address of its own, because a page caches feeds.
      const address = new URL(`gone-${drawn++}.json`, document.baseURI).href;
      answerOnce(address, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }));
      const element = Object.assign(document.createElement(name), { feed: address });
      element.addEventListener('cx-load', () => void askAgain(element), { once: true });
      return element;
    },
  };
}

async function askAgain(element: HTMLElement & { feed: string; updateComplete?: Promise<unknown> }): Promise<void> {
  const { feed } = element;
  element.feed = '';
  await element.updateComplete;
  element.feed = feed;
}

/** Responses by address; removed once sent. */
const answers = new Map<string, string>();

/** Makes the page's `fetch` respond for one address: first with the given feed, then with 404. */
function answerOnce(address: string, body: string): void {
  if (!answers.size) answerFor(globalThis.fetch);
  answers.set(address, body);
}

function answerFor(fetch: typeof globalThis.fetch): void {
  globalThis.fetch = async (request, options) => {
    const body = typeof request === 'string' ? answers.get(request) : undefined;
    if (typeof request !== 'string' || body === undefined) return fetch(request, options);
    answers.set(request, '');
    return Object.defineProperty(new Response(body, { status: body ? 200 : 404 }), 'url', { value: request });
  };
}

export const SocialEmbed: Story = stale('cx-social-embed', { items: content.posts.slice(0, 2) });
export const Campaign: Story = stale('cx-campaign', {
  ...content.channels,
  title: 'Service week',
  items: content.entries,
});
