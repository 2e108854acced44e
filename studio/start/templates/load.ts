import type { Template, TemplateName } from './template.js';

/** Loads the code of a template. */
export const TEMPLATE_CODE: Readonly<Record<TemplateName, () => Promise<Template>>> = {
  recap: async () => (await import('./recap.js')).recap,
  'event-week': async () => (await import('./event-week.js')).eventWeek,
  'social-wall': async () => (await import('./social-wall.js')).socialWall,
  timeline: async () => (await import('./timeline.js')).timeline,
};
