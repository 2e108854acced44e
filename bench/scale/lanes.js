/** What happens to each group of readers, and when; times in seconds from the start of the run. */

/** Readers' pages: `refresh` is the attribute in seconds, `maxAge` the origin's header. */
export const FEED = '/campaigns/2026.json';
export const LIST = '/campaigns/hide.json';

const set = (key, value) => (origin) => (origin.state[key] = value);
const break_ = (fault) => set('fault', fault);

export const LANES = [
  {
    name: 'outage',
    title: 'The origin is dead for five minutes',
    maxAge: 60,
    phases: [
      { title: 'all is well', from: 0 },
      { title: 'the origin is dead', from: 180, do: (origin) => origin.stop() },
      { title: 'it is back', from: 480, do: (origin) => origin.restart() },
    ],
  },
  {
    name: 'faults',
    title: 'The origin is slow, wrong or broken',
    maxAge: 60,
    phases: [
      { title: 'all is well', from: 0 },
      { title: 'status 500', from: 80, do: break_('error') },
      { title: 'a web page in place of the file, status 200', from: 180, do: break_('page') },
      { title: 'a redirect to a login page', from: 280, do: break_('login') },
      { title: 'no answer within 5 s', from: 380, do: break_('silent') },
      { title: 'half a file, status 200', from: 480, do: break_('half') },
      { title: 'all is well again', from: 540, do: break_(undefined) },
    ],
  },
  {
    name: 'max-age',
    title: 'max-age is raised, then an entry is taken down',
    maxAge: 30,
    newcomers: 1,
    phases: [
      { title: '`max-age=30`', from: 0 },
      // Open pages need up to 64 seconds to see it.
      { title: '`max-age=300` is spreading', from: 150, do: set('maxAge', 300) },
      { title: '`max-age=300`', from: 220 },
      { title: 'an entry is added to `hide.json`', from: 270, do: (origin, act) => act.hide() },
    ],
  },
  {
    name: 'delete',
    title: 'An entry is deleted from the campaign file',
    maxAge: 60,
    withoutList: true,
    phases: [
      { title: 'all is well', from: 0 },
      { title: 'the entry is deleted', from: 270, do: (origin, act) => act.delete() },
    ],
  },
  {
    name: 'direct',
    title: 'No cache in front: the server is dead for five minutes',
    maxAge: 0,
    withoutEdge: true,
    withoutList: true,
    readers: 200,
    newcomers: 0,
    phases: [
      { title: 'all is well', from: 0 },
      { title: 'the server is dead', from: 180, do: (origin) => origin.stop() },
      { title: 'it is back', from: 480, do: (origin) => origin.restart() },
    ],
  },
];
