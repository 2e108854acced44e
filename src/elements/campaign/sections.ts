import { html, type TemplateResult } from 'lit';
import type { EntryType } from '../../model/types.js';

interface Section {
  /** The type of entry that it shows; undefined for the campaign's channels. */
  readonly type?: EntryType;
  /** Draws it, given the level of its entries' headings. */
  readonly draw: (level: number) => TemplateResult;
}

/** What can be styled in a section from outside: the parts of the elements that it is drawn with. */
const PARTS =
  'heading, dates, description, note, status, news, more, filters, count, jump, strip, fold, controls, picture, date, card, highlight, spotlight, post, event, milestone, agency, body, media, undescribed, rest, poster, transcript, third-party, stop, viewer, links, photo, initials, role, quote, repost, header, verified, source, glyph, reply, warning, unfold, emoji, poll, bar, link-card, quoted, metrics, edited, state, when, reader-time, place, label, speakers, recording, calendar, figure, event-head, date-block, upcoming, live, ended, postponed, cancelled, channels, related, thread, published, track';

/** The sections of a recap page by name, in order. */
export const SECTIONS = {
  highlights: {
    type: 'highlight',
    draw: (level) => html`<cx-highlight exportparts=${PARTS} heading-level=${level}></cx-highlight>`,
  },
  posts: {
    type: 'post',
    draw: (level) =>
      html`<cx-social-embed
        exportparts=${PARTS}
        heading-level=${level}
        layout="grid"
        without-related
      ></cx-social-embed>`,
  },
  spotlights: {
    type: 'spotlight',
    draw: (level) => html`<cx-spotlight exportparts=${PARTS} heading-level=${level} layout="grid"></cx-spotlight>`,
  },
  events: { type: 'event', draw: (level) => html`<cx-event exportparts=${PARTS} heading-level=${level}></cx-event>` },
  timeline: {
    type: 'milestone',
    draw: (level) =>
      html`<cx-campaign-timeline
        exportparts=${PARTS}
        heading-level=${level}
        types="milestone"
        order="oldest"
      ></cx-campaign-timeline>`,
  },
  follow: { draw: (level) => html`<cx-follow exportparts=${PARTS} heading-level=${level}></cx-follow>` },
} satisfies Record<string, Section> as Readonly<Record<SectionName, Section>>;

export const SECTION_NAMES = ['highlights', 'posts', 'spotlights', 'events', 'timeline', 'follow'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];
