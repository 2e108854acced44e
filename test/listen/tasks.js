/** Goes to the title of the page. */
const TITLE = ['h', 'heading level 1'];

/**
 * What is listened to: a page of `examples/` and keys, as xdotool names them. `[key, count]` presses a key several times;
 * `[key, words]` presses it until these words are spoken. In Orca's browse mode `h` is the next heading, `m` the next
 * landmark, `b` the next button, `e` the next field, and `KP_Add` reads from here to the end.
 */
export const TASKS = [
  { name: 'recap-read', page: 'service-week.html', keys: [TITLE, 'KP_Add'] },
  { name: 'recap-headings', page: 'service-week.html', keys: [['h', 20]] },
  { name: 'recap-landmarks', page: 'service-week.html', keys: [['m', 10]] },
  { name: 'composed-headings', page: 'composed.html', keys: [['h', 30]] },
  { name: 'composed-tab', page: 'composed.html', keys: [TITLE, ['Tab', 20]] },
  { name: 'wall-read', page: 'social.html', keys: [TITLE, 'KP_Add'] },
  { name: 'wall-headings', page: 'social.html', keys: [['h', 14]] },
  {
    name: 'timeline-filters',
    page: 'timeline.html',
    keys: [TITLE, 'Tab', 's', 's', 'a', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Return', ['Tab', 6]],
  },
  { name: 'timeline-read', page: 'timeline.html', keys: [TITLE, 'KP_Add'] },
  { name: 'timeline-headings', page: 'timeline.html', keys: [['h', 25]] },
  {
    name: 'timeline-details',
    page: 'timeline.html',
    keys: [['b', 'Details'], 'Return', 'Tab', 'Return', 'shift+Tab', 'Return'],
  },
  {
    name: 'lightbox',
    page: 'single-elements.html',
    keys: [['b', 'picture'], 'Return', 'Down', 'Down', 'Down', 'Escape', 'Tab'],
  },
  {
    name: 'consent',
    page: 'social.html',
    keys: [['h', 'YouTube'], ['Tab', 'learns'], 'Return', 'Tab', 'space', 'Tab', 'Return', 'Tab', 'Tab'],
  },
  { name: 'show-more', page: 'feeds.html', keys: [['b', 'Show more'], 'Return', 'Tab', 'h'] },
  { name: 'event-read', page: 'event.html', keys: [TITLE, 'KP_Add'] },
  {
    name: 'event-calendar',
    page: 'event.html',
    keys: [['b', 'calendar'], 'Return', ['Tab', 4], 'Return', ['h', 2]],
  },
];
