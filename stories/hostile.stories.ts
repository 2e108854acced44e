import type { Meta } from '@storybook/web-components-vite';
import '../src/index.js';
import { drawer, type ElementArgs, type ElementStory } from './element.js';
import * as hostile from './hostile-words.js';
import { inArabic, narrow } from './wrappers.js';

const meta: Meta<ElementArgs> = { title: 'Hazards/Hostile words', render: drawer('cx-campaign') };

export default meta;

type Story = ElementStory;

/** Words with no place to break, wherever words can stand. */
export const LongWords: Story = { args: { data: hostile.campaignOf(hostile.LONG_WORD) } };
export const LongWordsNarrow: Story = { ...LongWords, decorators: [narrow] };
export const LongWordsRightToLeft: Story = { ...LongWords, decorators: [inArabic] };

/** Markup where words are expected is shown as it was written. */
export const Markup: Story = { args: { data: hostile.campaignOf(hostile.MARKUP) } };

/** Marks that turn the direction of what follows: they end with the words that they came with. */
export const TurnedDirection: Story = { args: { data: hostile.campaignOf(hostile.OVERRIDE) } };

export const Emoji: Story = { args: { data: hostile.campaignOf(hostile.EMOJI) } };
export const ZeroWidth: Story = { args: { data: hostile.campaignOf(hostile.ZERO_WIDTH) } };
export const StackedMarks: Story = { args: { data: hostile.campaignOf(hostile.STACKED) } };

/** Words of nothing but white space are no words. */
export const WhiteSpace: Story = { args: { data: hostile.campaignOf(' \n\t\u00a0', 'Example') } };
