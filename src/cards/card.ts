import type { TemplateResult } from 'lit';
import type { Entry } from '../campaign/types.js';
import { renderEvent } from './event.js';
import { renderHighlight } from './highlight.js';
import { renderMilestone } from './milestone.js';
import type { CardOptions } from './options.js';
import { renderPost } from './post.js';
import { renderSpotlight } from './spotlight.js';

/** Draws an entry of any type. */
export function renderCard(entry: Entry, options: CardOptions): TemplateResult {
  switch (entry.type) {
    case 'highlight':
      return renderHighlight(entry, options);
    case 'spotlight':
      return renderSpotlight(entry, options);
    case 'post':
      return renderPost(entry, options);
    case 'event':
      return renderEvent(entry, options);
    case 'milestone':
      return renderMilestone(entry, options);
  }
}
