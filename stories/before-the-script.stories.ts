import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/index.js';
import * as content from './content.js';

/**
 * The fallback content before the script runs, without scripts, and in browsers that are too old. Below it is the same
 * markup with the script.
 */
const meta: Meta = { title: 'Hazards/Before the script' };

export default meta;

type Story = StoryObj & { parameters?: { beforeTheScript?: string } };

/** Renders markup in a frame in which no script runs. */
function withoutScript(markup: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const { dir, lang } = document.documentElement;
  const { colorScheme, fontFamily } = getComputedStyle(document.documentElement);
  frame.title = 'The page before the script runs';
  frame.className = 'before-the-script';
  frame.sandbox.add('allow-same-origin');
  frame.srcdoc = `<!doctype html><html dir="${dir}" lang="${lang}"><title>Before the script</title><main>${markup}</main>`;
  frame.addEventListener('load', () => {
    const root = frame.contentDocument!.documentElement;
    Object.assign(root.style, { colorScheme, fontFamily });
    frame.style.blockSize = `${root.scrollHeight + 2}px`;
  });
  return frame;
}

function story(name: string, data: object, words: string): Story {
  const markup = `<${name}>${words}</${name}>`;
  return {
    parameters: { beforeTheScript: words.replace(/<[^<>]*>/g, '') },
    render: (): TemplateResult => {
      const element = document.createElement(name);
      element.innerHTML = words;
      return html`${withoutScript(markup)} ${Object.assign(element, { data })}`;
    },
  };
}

export const Campaign: Story = story(
  'cx-campaign',
  { ...content.channels, title: 'Service week', items: content.entries },
  '<p>Agencies celebrated Service Week. <a href="https://agency.example/week">Read the recap</a>.</p>',
);
export const CampaignTimeline: Story = story(
  'cx-campaign-timeline',
  content.entries,
  '<ul><li>2025: the first service desk opens.</li><li>2026: online forms pass paper forms.</li></ul>',
);
export const Event: Story = story(
  'cx-event',
  content.openHouse,
  '<p>The open house is on October 5. <a href="https://agency.example/open-house">How to get there</a></p>',
);
export const Follow: Story = story(
  'cx-follow',
  content.channels,
  '<p><a href="https://agency.example/newsletter">Get our newsletter</a></p>',
);
export const Highlight: Story = story(
  'cx-highlight',
  content.letters,
  '<h2>Letters that people understand</h2><p>Example Agency rewrote its 20 most common letters.</p>',
);
export const SocialEmbed: Story = story(
  'cx-social-embed',
  content.postOn('x'),
  '<p><a href="https://x.com/ExampleAgency">Example Agency on X</a></p>',
);
export const Spotlight: Story = story(
  'cx-spotlight',
  content.spotlight,
  '<p>Sample Person designed the call-back service.</p>',
);
