import { executeServerCommand } from '@web/test-runner-commands';

/** What the server is to do; the words are those of `feed-handler.js`. */
type Answer = Readonly<Record<string, string>>;

// Browsers run the tests at the same time against one server.
const run = crypto.randomUUID();
let made = 0;

/** The address of a feed on the page's own origin that answers as told; no two are alike. */
export function feedUrl(answer: Answer | object): string {
  const told = 'version' in answer || 'items' in answer ? { body: JSON.stringify(answer) } : (answer as Answer);
  return `/feed?${String(new URLSearchParams({ ...told, n: `${run}-${made++}` }))}`;
}

/** The same on another origin. */
export async function otherFeedUrl(answer: Answer | object): Promise<string> {
  return (await executeServerCommand<string, undefined>('feed-origin')) + feedUrl(answer);
}

/** How often an address was asked for. */
export async function requestsFor(url: string): Promise<number> {
  return executeServerCommand<number, string>('feed-requests', url);
}
