import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../cards/heading.js';
import { ownName, ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { withoutRelated, type Choice } from '../../model/choose.js';
import { figuresOf } from '../../model/figures.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { EXPORTED_PARTS } from '../../theme/parts.js';

interface Section {
  /** Type of entry in the section, or the list of the campaign in it. */
  readonly shows: EntryType | 'channels' | 'figures';
  /** Renders the section, given the heading level of its entries and the names of all sections. */
  readonly draw: (level: number, names: readonly SectionName[]) => TemplateResult;
}

/** Whether a recap shows milestones, and so their figures, in a section of their own. */
const hasTimeline = (names: readonly SectionName[]): boolean => names.includes('timeline');

/** The sections of a recap page by name, in order. */
const SECTIONS = {
  figures: {
    shows: 'figures',
    draw: (level, names) =>
      html`<cx-figures
        exportparts=${EXPORTED_PARTS}
        heading-level=${level}
        ?without-milestones=${hasTimeline(names)}
      ></cx-figures>`,
  },
  highlights: {
    shows: 'highlight',
    draw: (level) =>
      html`<cx-highlight exportparts=${EXPORTED_PARTS} heading-level=${level} layout="grid"></cx-highlight>`,
  },
  posts: {
    shows: 'post',
    draw: (level) =>
      html`<cx-social-embed
        exportparts=${EXPORTED_PARTS}
        heading-level=${level}
        layout="wall"
        without-related
      ></cx-social-embed>`,
  },
  spotlights: {
    shows: 'spotlight',
    draw: (level) =>
      html`<cx-spotlight exportparts=${EXPORTED_PARTS} heading-level=${level} layout="grid"></cx-spotlight>`,
  },
  events: {
    shows: 'event',
    draw: (level) => html`<cx-event exportparts=${EXPORTED_PARTS} heading-level=${level}></cx-event>`,
  },
  timeline: {
    shows: 'milestone',
    draw: (level) =>
      html`<cx-campaign-timeline
        exportparts=${EXPORTED_PARTS}
        heading-level=${level}
        types="milestone"
        order="oldest"
      ></cx-campaign-timeline>`,
  },
  follow: {
    shows: 'channels',
    draw: (level) => html`<cx-follow exportparts=${EXPORTED_PARTS} heading-level=${level}></cx-follow>`,
  },
} satisfies Record<string, Section> as Readonly<Record<SectionName, Section>>;

export const SECTION_NAMES = ['figures', 'highlights', 'posts', 'spotlights', 'events', 'timeline', 'follow'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

export interface SectionsView {
  readonly choice: Choice;
  readonly locale: Locale;
  /** The level of the campaign's title. */
  readonly level: number;
  /** The sections to show, in this order; all if unset. */
  readonly names?: readonly SectionName[] | undefined;
}

/** Renders the sections of a recap page that have content. */
export function renderSections(campaign: Campaign, entries: readonly Entry[], view: SectionsView): unknown[] {
  const { choice, locale, level, names = SECTION_NAMES } = view;
  const { channels } = campaign;
  const lists = { channels, figures: figuresOf(campaign, choice, hasTimeline(names)) };
  const rest = withoutRelated(entries);
  return names.map((name) => {
    const { shows, draw } = SECTIONS[name];
    const hasContent =
      shows in lists ? lists[shows as keyof typeof lists].length : rest.some(({ type }) => type === shows);
    const words = locale.messages[name];
    return hasContent
      ? html`<section part="section" aria-label=${ownName(words, locale)}>
          ${renderHeading(level + 1, ownWords(words, locale))}${draw(level + 2, names)}
        </section>`
      : nothing;
  });
}
