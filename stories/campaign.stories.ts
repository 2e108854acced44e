import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import cxDay2023 from '../examples/cxday-2023.json';
import cxDay2024 from '../examples/cxday-2024.json';
import serviceWeekFile from '../examples/service-week.json';
import '../src/elements/campaign/cx-campaign.js';
import type { SectionName } from '../src/elements/campaign/sections.js';
import '../src/elements/follow/cx-follow.js';
import * as content from './content.js';
import { contentArgTypes, drawer, type ElementArgs, type ElementStory } from './element.js';
import {
  beforeContent,
  brokenData,
  empty,
  emptyWithFallback,
  failingFeed,
  failingFeedWithFallback,
  loading,
} from './states.js';
import { inArabic, inSpanish, narrow } from './wrappers.js';

interface Args extends ElementArgs {
  sections?: readonly SectionName[];
}

type Story = ElementStory<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign',
  component: 'cx-campaign',
  render: drawer('cx-campaign'),
  argTypes: contentArgTypes,
};

export default meta;

/** The example, with addresses of pictures relative to the page. */
const serviceWeek = JSON.parse(
  JSON.stringify(serviceWeekFile).replaceAll('"media/', '"examples/media/'),
) as typeof serviceWeekFile;

/** All attributes as controls. */
export const Playground: Story = { args: { data: cxDay2024 } };

export const CXDay2023: Story = { name: '#CXDay 2023', args: { data: cxDay2023 } };
export const CXDay2024: Story = { name: '#CXDay 2024', args: { data: cxDay2024 } };
export const ServiceWeek: Story = { args: { data: serviceWeek } };
export const FromFeed: Story = { args: { feed: 'examples/cxday-2024.json' } };
export const SomeSections: Story = {
  name: 'Selected sections',
  args: { data: cxDay2024, sections: ['spotlights', 'highlights'] },
};
export const OfOneAgency: Story = { name: 'One agency', args: { data: cxDay2024, agency: 'SSA' } };

/** The author lays out the page; the elements inside share the content of the campaign. */
export const Composed: Story = {
  name: 'Custom layout',
  args: { data: cxDay2024 },
  render: ({ data }) => html`
    <cx-campaign .data=${data}>
      <h2>What agencies did</h2>
      <cx-highlight heading-level="3" layout="grid" limit="4"></cx-highlight>
      <h2>Who did it</h2>
      <cx-spotlight heading-level="3"></cx-spotlight>
      <h2>Follow along</h2>
      <cx-follow></cx-follow>
    </cx-campaign>
  `,
};

/** A failure is reported once, below the author's own layout. */
export const ComposedAndFailing: Story = {
  name: 'Custom layout with failing feed',
  parameters: { state: 'error' },
  render: () => html`
    <cx-campaign feed="examples/missing.json">
      <h2>What agencies did</h2>
      <cx-highlight heading-level="3"><p>Read about it on agency.example.</p></cx-highlight>
    </cx-campaign>
  `,
};

export const EveryType: Story = {
  args: { data: { ...content.channels, title: 'Service week', items: content.entries } },
};
export const Plain: Story = { args: { data: serviceWeek, variant: 'plain' } };
export const Filled: Story = { args: { data: serviceWeek, variant: 'filled' } };
export const Longest: Story = { args: { data: content.longestCampaign } };
export const Shortest: Story = { args: { data: content.shortestCampaign } };
export const OtherLanguage: Story = { args: { data: content.spanishCampaign } };
export const SpanishPage: Story = { args: { data: content.spanishCampaign }, decorators: [inSpanish] };
export const RightToLeft: Story = { args: { data: content.arabicCampaign }, decorators: [inArabic] };
export const Narrow: Story = { args: { data: content.longestCampaign }, decorators: [narrow] };

export const BeforeContent: Story = beforeContent;
export const Loading: Story = loading;
export const Empty: Story = empty;
export const EmptyWithFallback: Story = emptyWithFallback;
export const BrokenData: Story = brokenData;
export const FailingFeed: Story = failingFeed;
export const FailingFeedWithFallback: Story = failingFeedWithFallback;
