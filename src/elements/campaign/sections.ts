import { html, type TemplateResult } from 'lit';
import type { EntryType } from '../../model/types.js';
import { EXPORTED_PARTS } from '../../theme/parts.js';

interface Section {
  /** Type of entry in the section; undefined for the campaign's channels. */
  readonly type?: EntryType;
  /** Renders the section, given the heading level of its entries. */
  readonly draw: (level: number) => TemplateResult;
}

/** The sections of a recap page by name, in order. */
export const SECTIONS = {
  highlights: {
    type: 'highlight',
    draw: (level) =>
      html`<cx-highlight exportparts=${EXPORTED_PARTS} heading-level=${level} layout="grid"></cx-highlight>`,
  },
  posts: {
    type: 'post',
    draw: (level) =>
      html`<cx-social-embed
        exportparts=${EXPORTED_PARTS}
        heading-level=${level}
        layout="wall"
        without-related
      ></cx-social-embed>`,
  },
  spotlights: {
    type: 'spotlight',
    draw: (level) =>
      html`<cx-spotlight exportparts=${EXPORTED_PARTS} heading-level=${level} layout="grid"></cx-spotlight>`,
  },
  events: {
    type: 'event',
    draw: (level) => html`<cx-event exportparts=${EXPORTED_PARTS} heading-level=${level}></cx-event>`,
  },
  timeline: {
    type: 'milestone',
    draw: (level) =>
      html`<cx-campaign-timeline
        exportparts=${EXPORTED_PARTS}
        heading-level=${level}
        types="milestone"
        order="oldest"
      ></cx-campaign-timeline>`,
  },
  follow: { draw: (level) => html`<cx-follow exportparts=${EXPORTED_PARTS} heading-level=${level}></cx-follow>` },
} satisfies Record<string, Section> as Readonly<Record<SectionName, Section>>;

export const SECTION_NAMES = ['highlights', 'posts', 'spotlights', 'events', 'timeline', 'follow'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];
