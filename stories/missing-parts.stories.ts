import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/index.js';
import * as content from './content.js';
import type { ElementStory } from './element.js';
import { withoutEach } from './missing-parts.js';

/** Each type of entry with one key missing at a time; no gap remains. */
const meta: Meta = { title: 'Hazards/Missing parts' };

export default meta;

type Story = ElementStory;

const story = (name: string, item: content.SampleItem): Story => ({
  render: () => html`
    ${withoutEach(item).map(({ missing, item: data }) => {
      const element = Object.assign(document.createElement(name), { data, headingLevel: 3 });
      return html`<h2>Without ${missing}</h2>
        ${element}`;
    })}
  `,
});

export const Highlight: Story = story('cx-highlight', { ...content.desk, ...content.callBack });
export const Spotlight: Story = story('cx-spotlight', content.spotlight);
export const Post: Story = story('cx-social-embed', content.postWithPicture);
export const Event: Story = story('cx-event', content.openHouse);
export const Recording: Story = story('cx-event', content.recordedEvent);
export const Milestone: Story = story('cx-campaign-timeline', content.shorterWaits);
