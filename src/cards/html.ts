import { html as litHtml, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { memo } from '../util/memo.js';

/** Maximum number of items of an array that become values of the template itself. */
const MOST = 20;

/** Stands for one text in a shape, which otherwise has numbers of values. */
const TEXT = 't';

/** A template literal: which of its values are children, and its strings by the number of values in each place. */
interface Literal {
  readonly isChild: readonly boolean[];
  readonly shaped: (shape: string) => TemplateStringsArray;
}

const literals = new WeakMap<TemplateStringsArray, Literal>();

/** The strings of templates that contain nothing but values. */
const fragments = new WeakSet<TemplateStringsArray>();

/**
 * Creates a Lit template with few nodes. Lit keeps a comment for each value, also for an absent one, and two for each
 * item of an array. Here, absent values leave nothing, the items of an array become values of the template, and text
 * that fills an element is set as its `textContent`. White space alone between two values is layout of the code, and
 * leaves nothing. If other values are present the next time, the template is rendered anew.
 */
export function html(strings: TemplateStringsArray, ...given: unknown[]): TemplateResult {
  let literal = literals.get(strings);
  if (!literal) literals.set(strings, (literal = literalOf(strings)));
  const { isChild, shaped } = literal;
  const values: unknown[] = [];
  let shape = '';
  for (const [index, value] of given.entries()) {
    const start = values.length;
    if (isChild[index]) addItems(value, values);
    else values.push(value);
    if (values.length > start + MOST) values.push(values.splice(start));
    const count = values.length - start;
    shape += `${isChild[index] && count === 1 && typeof values[start] === 'string' ? TEXT : count},`;
  }
  return litHtml(shaped(shape), ...values);
}

/**
 * Returns the function that creates a card's templates: Lit's own, which keeps a place for each absent value, if the
 * entry has a player. A part that comes or goes then never restarts it.
 */
export const htmlFor = ({ media }: Pick<Entry, 'media'>): typeof html =>
  media.some(({ kind }) => kind !== 'image') ? litHtml : html;

/** Adds a value, or the items of an array or of a template that has nothing else, except absent ones. */
function addItems(value: unknown, items: unknown[]): void {
  if (value === nothing || value === undefined || value === '') return;
  if (Array.isArray(value)) for (const item of value) addItems(item, items);
  else if (fragments.has((value as TemplateResult).strings)) addItems((value as TemplateResult).values, items);
  else items.push(value);
}

function literalOf(strings: readonly string[]): Literal {
  let isTag = false;
  const isChild = strings.slice(0, -1).map((string) => {
    const [start, end] = [string.lastIndexOf('<'), string.lastIndexOf('>')];
    if (start !== end) isTag = start > end;
    return !isTag;
  });
  const parts = strings.map((string, index) => (isChild[index - 1] && isChild[index] && !string.trim() ? '' : string));
  return { isChild, shaped: memo((shape) => shapedStrings(parts, shape.split(','))) };
}

/** Matches the start tag of an element, other than an empty one, at the end of a template so far. */
const START = /<(?!(?:br|hr|img|input|path|rect|wbr)\b)[a-z][^<]*[^/<]>$/;

/** Returns the strings of a template with other numbers of values. */
function shapedStrings(strings: readonly string[], shape: readonly string[]): TemplateStringsArray {
  const shaped = [''];
  const texts: number[] = [];
  for (const [index, string] of strings.entries()) {
    shaped.push(shaped.pop()! + string);
    const count = shape[index];
    if (count === TEXT) texts.push(shaped.length);
    for (let left = count === TEXT ? 1 : Number(count); left > 0; left--) shaped.push('');
  }
  for (const next of texts) {
    const before = shaped[next - 1]!;
    if (!shaped[next]!.startsWith('</') || !START.test(shaped.slice(0, next).join('='))) continue;
    shaped[next - 1] = `${before.slice(0, -1)} .textContent=`;
    shaped[next] = `>${shaped[next]!}`;
  }
  // Lit accepts only the strings of a template literal, which have this property; these are the parts of one.
  const result = Object.assign(shaped, { raw: shaped });
  if (shaped.every((string) => !string)) fragments.add(result);
  return result;
}
