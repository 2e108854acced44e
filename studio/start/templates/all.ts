import { blank } from './blank.js';
import { eventWeek } from './event-week.js';
import type { TemplateName } from './names.js';
import { recap } from './recap.js';
import { socialWall } from './social-wall.js';
import type { Template } from './template.js';
import { timeline } from './timeline.js';

export const ALL: Readonly<Record<TemplateName, Template>> = {
  blank,
  recap,
  'event-week': eventWeek,
  'social-wall': socialWall,
  timeline,
};
