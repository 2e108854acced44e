import type { Step } from '../draft/state.js';

/** Loads the code of each step; only the first one is needed when the page opens. */
export const STEP_CODE: Readonly<Record<Step, () => Promise<unknown>>> = {
  start: () => import('../start/start.js'),
  write: () => import('../write/write.js'),
  preview: () => import('../preview/preview.js'),
  choose: () => import('../choose/choose.js'),
  'take-away': () => import('../take-away/take-away.js'),
  review: () => import('../review/review.js'),
};
