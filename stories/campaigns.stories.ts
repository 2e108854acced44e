import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/index.js';
import * as content from './content.js';
import type { ElementStory } from './element.js';
import { inArabic, inSpanish } from './wrappers.js';

/** Complete pages, as an agency would build them. */
const meta: Meta = { title: 'Campaigns/Whole pages', parameters: { layout: 'fullscreen' } };

export default meta;

type Story = ElementStory;

const page = (title: string, inside: unknown): TemplateResult => html`
  <div class="page">
    <h1>${title}</h1>
    ${inside}
  </div>
`;

/** One element lays out everything, from one file. */
export const One: Story = {
  name: 'One element',
  render: () =>
    page('Customer experience in government', html`<cx-campaign feed="examples/cxday-2024.json"></cx-campaign>`),
};

/** A recap of an invented agency's week; choose the U.S. Web Design System in the toolbar to see it in an agency's page. */
export const Recap: Story = {
  render: () =>
    html`<div class="page"><cx-campaign feed="examples/service-week.json" heading-level="1"></cx-campaign></div>`,
};

/** The author lays out the page; one request serves all elements. */
export const Composed: Story = {
  name: 'Custom layout',
  render: () =>
    page(
      'Moments from #CXDay 2024',
      html`
        <cx-campaign feed="examples/cxday-2024.json">
          <p>On one day of the year, agencies tell what they changed for the people whom they serve.</p>
          <h2>What agencies did</h2>
          <cx-highlight heading-level="3" layout="grid" limit="4"></cx-highlight>
          <h2>Who did it</h2>
          <cx-spotlight heading-level="3"></cx-spotlight>
          <h2>What they posted</h2>
          <cx-social-embed heading-level="3" layout="grid" limit="4"></cx-social-embed>
          <h2>Follow along</h2>
          <cx-follow></cx-follow>
        </cx-campaign>
      `,
    ),
};

/** Two files in one timeline, grouped by campaign. */
export const Several: Story = {
  name: 'Several campaigns',
  render: () =>
    page(
      '#CXDay, year by year',
      html`<cx-campaign-timeline
        feed="examples/cxday-2023.json examples/cxday-2024.json"
        group-by="campaign"
      ></cx-campaign-timeline>`,
    ),
};

/** Two elements in the text of a page about another subject. */
export const InAnArticle: Story = {
  render: () =>
    page(
      'How we answer letters',
      html`
        <p>Every month, 40,000 people write to us. Last year we asked them what they made of our answers.</p>
        <cx-highlight .data=${content.letters}></cx-highlight>
        <p>Come and see how it is done:</p>
        <cx-event .data=${content.openHouse}></cx-event>
        <p>You can also visit the mail room on any other day.</p>
      `,
    ),
};

export const Spanish: Story = {
  decorators: [inSpanish],
  render: () =>
    page('Semana del servicio', html`<cx-campaign .data=${content.spanishCampaign} heading-level="2"></cx-campaign>`),
};

export const RightToLeft: Story = {
  decorators: [inArabic],
  render: () => page('أسبوع خدمة الناس', html`<cx-campaign .data=${content.arabicCampaign}></cx-campaign>`),
};
