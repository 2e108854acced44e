/** One property of a calendar, unfolded. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** The parameters, by name in capitals. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** A property name, and parameters whose values may be in quotes, up to the colon. */
const START = /^[A-Za-z][\w-]*(?=[;:])/;
const PARAM = /;\s*([\w-]+)=((?:"[^"]*"|[^";:]*))/y;
/** Exchange writes zone names with a colon without quotes: `TZID=(UTC-05:00) Eastern Time`. */
const BARE_ZONE = /;\s*(TZID)=([^";]*):(?=\d{8}(?:T|$))/iy;

/** Reads the lines of a calendar; a folded line continues on the next one after a space or a tab. */
export function* contentLines(text: string, onBad: (line: number, value: string) => void): Generator<ContentLine> {
  let parts: string[] = [];
  let first = 1;
  const flush = function* (): Generator<ContentLine> {
    const whole = parts.join('');
    if (!whole.trim()) return;
    const read = readLine(whole, first);
    if (read) yield read;
    else onBad(first, whole);
  };
  for (const [index, raw] of splitLines(text)) {
    if (/^[ \t]/.test(raw) && parts.length) parts.push(raw.slice(1));
    else {
      yield* flush();
      parts = [raw];
      first = index;
    }
  }
  yield* flush();
}

function* splitLines(text: string): Generator<[line: number, text: string]> {
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
    yield [line++, text.slice(start, index)];
    start = index + end.length;
  }
  yield [line, text.slice(start)];
}

function readLine(whole: string, line: number): ContentLine | undefined {
  const [name] = START.exec(whole) ?? [];
  if (!name) return undefined;
  const params = new Map<string, string>();
  let at = name.length;
  while (whole[at] === ';') {
    BARE_ZONE.lastIndex = PARAM.lastIndex = at;
    const bare = BARE_ZONE.exec(whole.slice(0, at + 200));
    const found = bare ?? PARAM.exec(whole);
    if (!found) return undefined;
    params.set(found[1]!.toUpperCase(), unquoted(found[2]!));
    at += found[0].length - (bare ? 1 : 0);
    // Further values of a parameter, such as several members.
    while (whole[at] === ',') at += /^,(?:"[^"]*"|[^";:,]*)/.exec(whole.slice(at))![0].length;
  }
  return whole[at] === ':' ? { name: name.toUpperCase(), params, value: whole.slice(at + 1), line } : undefined;
}

/** Returns a parameter's value without quotes, and with its escapes replaced (RFC 6868). */
const unquoted = (value: string): string =>
  value
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\^([n'^])/g, (_, one: string) => (one === 'n' ? '\n' : one === "'" ? '"' : '^'))
    .trim();
