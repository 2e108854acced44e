import { contentLines, type ContentLine } from './lines.js';
import type { Note } from './problems.js';

/** A component of a calendar, such as VEVENT. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly ContentLine[];
  readonly components: readonly Component[];
}

interface OpenComponent extends Component {
  readonly properties: ContentLine[];
  readonly components: Component[];
}

/** Alarms are two levels deep; anything deeper is no calendar. */
const DEPTH = 5;

/** Reads a file as a tree. The root has its calendars; a component that does not end is left out. */
export function readComponents(text: string, note: Note): Component {
  const root: OpenComponent = { name: '', line: 1, properties: [], components: [] };
  const open = [root];
  const bad = (line: number, value: string): void =>
    note({ name: '', line }, { code: 'calendar', fault: 'line', value });
  for (const one of contentLines(text, bad)) {
    const { name, line } = one;
    const value = one.value.trim().toUpperCase();
    const top = open.at(-1)!;
    if (name === 'BEGIN') {
      if (open.length > DEPTH) bad(line, one.value);
      open.push({ name: value, line, properties: [], components: [] });
    } else if (name === 'END') close(open, value, line, note);
    else if (open.length <= DEPTH) top.properties.push(one);
  }
  const [, outer, inner] = open;
  if (outer) noteCut(inner ?? outer, note);
  // What a cut calendar had before its last component is whole.
  if (outer) root.components.push(outer);
  return root;
}

function close(open: OpenComponent[], name: string, line: number, note: Note): void {
  const index = open.findLastIndex((one) => one.name === name);
  if (index < 1) return note({ name: '', line }, { code: 'calendar', fault: 'line', value: `END:${name}` });
  if (index < open.length - 1) noteCut(open.at(-1)!, note);
  open.length = index + 1;
  const closed = open.pop()!;
  if (open.length <= DEPTH) open.at(-1)!.components.push(closed);
}

const noteCut = (one: Component, note: Note): void => note(one, { code: 'calendar', fault: 'cut', value: one.name });

/** Returns the first property of a name that has a value. */
export const first = ({ properties }: Component, name: string): ContentLine | undefined =>
  properties.find((one) => one.name === name && one.value.trim());

/** Returns all properties of a name. */
export const all = ({ properties }: Component, name: string): ContentLine[] =>
  properties.filter((one) => one.name === name);
