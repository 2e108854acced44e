import { nothing } from 'lit';
import { html } from './html.js';

/** Icon paths on a 24 by 24 grid. They are our own drawings, not the networks' logos. */
const STROKES: Readonly<Record<string, string>> = {
  // A name from a feed must not reach inherited properties such as `constructor`.
  __proto__: null as never,
  x: 'M3 4h5l13 16h-5zM20 4l-7 7M11 13l-7 7',
  linkedin: 'M6 10v9M6 5v1M11 19v-9M11 14q0-4 4-4t4 4v5',
  bluesky: 'M12 11Q4 2 4 8t7 6q-8 4 1 5q9-1 1-5 7 0 7-6t-8 3z',
  threads: 'M17 9q-2-3-6-2t-3 4 4 4 5-3-3-4-5 2M19 17q-4 5-10 3T4 12t5-8 10 3',
  facebook: 'M16 4h-2q-3 0-3 4v12M8 12h7',
  instagram: 'M4 4h16v16H4zM12 8a4 4 0 1 0 1 0M17 7v1',
  youtube: 'M3 6h18v12H3zM10 9v6l5-3z',
  tiktok: 'M14 4v11a4 4 0 1 1-4-4M14 4q0 4 5 5',
  mastodon: 'M8 14v-4q0-2 2-2t2 3q0-3 2-3t2 2v4M8 20q-4-1-4-6V4h16v12H9q1 3 6 3',
  verified: 'M12 2a10 10 0 1 0 1 0M7 12l4 4 6-7',
  repost: 'M5 12V8h13M15 5l3 3-3 3M19 12v4H6M9 19l-3-3 3-3',
  newsletter: 'M3 6h18v12H3zM3 7l9 7 9-7',
  feed: 'M5 11q8 0 8 8M5 5q14 0 14 14M5 18v1',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  website: 'M12 3a9 9 0 1 0 1 0M3 12h18M12 3q-7 9 0 18 7-9 0-18',
};

/** Renders the icon of a network, a newsletter, a feed, a calendar or a website; nothing for an unknown name. */
export function renderIcon(name: string | undefined): unknown {
  const stroke = STROKES[name ?? ''];
  return stroke ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${stroke} /></svg>` : nothing;
}
