import type { Meta } from '@storybook/web-components-vite';
import '../src/index.js';
import { drawer, type ElementArgs, type ElementStory } from './element.js';
import * as hostile from './hostile-words.js';
import { inArabic, narrow } from './wrappers.js';

const meta: Meta<ElementArgs> = { title: 'Hazards/Hostile words', render: drawer('cx-campaign') };

export default meta;

type Story = ElementStory;

/** Long words in every field of text. */
export const LongWords: Story = { args: { data: hostile.campaignOf(hostile.LONG_WORD) } };
export const LongWordsNarrow: Story = { ...LongWords, decorators: [narrow] };
export const LongWordsRightToLeft: Story = { ...LongWords, decorators: [inArabic] };

/** Markup in fields of plain text is shown as written. */
export const Markup: Story = { args: { data: hostile.campaignOf(hostile.MARKUP) } };

/** Bidi control characters have no effect outside their field. */
export const TurnedDirection: Story = {
  name: 'Direction overrides',
  args: { data: hostile.campaignOf(hostile.OVERRIDE) },
};

export const Emoji: Story = { args: { data: hostile.campaignOf(hostile.EMOJI) } };
export const ZeroWidth: Story = { args: { data: hostile.campaignOf(hostile.ZERO_WIDTH) } };
export const StackedMarks: Story = { args: { data: hostile.campaignOf(hostile.STACKED) } };

/** Fields of white space count as empty. */
export const WhiteSpace: Story = { args: { data: hostile.campaignOf(' \n\t\u00a0', 'Example') } };
