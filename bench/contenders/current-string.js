import { stringPage } from '../copy.js';

/** What the element renders now, as one HTML string without a script. */
export default {
  title: 'HTML string, current markup',
  kinds: ['posts', 'timeline'],
  isCopy: true,
  page: ({ element, copy }) => stringPage(element, copy),
};
