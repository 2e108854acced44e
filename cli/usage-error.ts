import type { FeedError } from '../src/formats/errors.js';

/** The command was used in a way that can't work; what it says is all that the user has to know. */
export class UsageError extends Error {}

/** What the command ends with; docs/reference/command-line.md tells what each means. */
export const EXIT = { fine: 0, faults: 1, usage: 2, interrupted: 130 } as const;

/** Why a feed could not be read, without the address that the message begins with. */
export function reasonOf({ message, url }: Pick<FeedError, 'message' | 'url'>): string {
  return message.slice((url || 'The JSON in the page').length + 2);
}
