import { pageOf } from '../../src/util/urls.js';
import { closestMatch } from '../closest-match.js';
import { UsageError } from '../usage-error.js';
import type { Rejected, Review, Waiting } from './review.js';
import { shortOf } from './lines.js';

/**
 * Returns the entries in the queue that a person named: by id, as in its feed or in full; by address; by the short name in
 * the list; or all of a source.
 *
 * @throws UsageError if a name matches no entry, or several.
 */
export function choose(
  waiting: readonly Waiting[],
  ids: readonly string[] | true | undefined,
  from?: string,
): Waiting[] {
  const named = ids === true || !ids ? [] : ids;
  if (!named.length && from === undefined)
    throw new UsageError('Name the entries: one or more ids, or --all-from SOURCE.');
  return [...new Set([...(from === undefined ? [] : allFrom(waiting, from)), ...named.map((id) => find(waiting, id))])];
}

function allFrom(waiting: readonly Waiting[], name: string): readonly Waiting[] {
  const found = waiting.filter(({ source, from }) => source === name || from === name);
  if (found.length) return found;
  const sources = [...new Set(waiting.map(({ source }) => source))];
  const match = closestMatch(name, sources);
  const known = sources.length ? ` These sources have entries in the queue: ${sources.join(', ')}.` : '';
  throw new UsageError(`No entry of ${JSON.stringify(name)} waits.${match ? ` Did you mean ${match}?` : known}`);
}

function find(waiting: readonly Waiting[], name: string): Waiting {
  const page = pageOf(name);
  const local = `#${name.replace(/^#/, '')}`;
  const fits = ({ id, url = id }: Waiting): boolean => id === name || id.endsWith(local) || pageOf(url) === page;
  const found = waiting.filter((one) => shortOf(one) === name || fits(one));
  const [first, second] = found;
  if (first && !second) return first;
  const exact = found.find(({ id }) => id === name);
  if (exact) return exact;
  if (first)
    throw new UsageError(`${name}: several entries match: ${found.map(shortOf).join(', ')}. Use one of these codes.`);
  throw new UsageError(`${name}: no entry in the queue has this id or URL. Run with --list to see them.`);
}

/** @throws UsageError if an id was not rejected. */
export function reopened(review: Review, ids: readonly string[]): { review: Review; opened: readonly Rejected[] } {
  const opened = ids.flatMap((name) => {
    const page = pageOf(name);
    const found = review.rejected.filter(
      ({ id, url }) => id === name || id.endsWith(`#${name.replace(/^#/, '')}`) || (url && pageOf(url) === page),
    );
    if (!found.length) throw new UsageError(`${name}: no rejected entry has this id or URL.`);
    return found;
  });
  return { review: { ...review, rejected: review.rejected.filter((one) => !opened.includes(one)) }, opened };
}
