/**
 * Matches characters that a terminal or a log interprets instead of showing: controls, line breaks, bidi controls, and
 * all invisible ones. Names and titles are untrusted, and CI systems read commands from log lines.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/**
 * Returns a text as a single line that is safe to print. It uses JSON escapes, so a JSON document keeps its meaning.
 */
export function printable(text: string): string {
  return (
    text
      .replace(OBEYED, escapeAsJson)
      // A GitHub Actions command starts its line; one of Azure Pipelines, TeamCity or the older kind may be anywhere.
      .replace(/^(\s*):(?=:)/, String.raw`$1\u003a`)
      .replace(/##(?=\w*\[)/g, String.raw`#\u0023`)
  );
}

function escapeAsJson(character: string): string {
  const unit = (one: string): string => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return SHORT[character] ?? character.split('').map(unit).join('');
}

/** Returns an XML document that is safe to print: with equivalent character references. */
export function printableXml(xml: string): string {
  const reference = (one: string): string => `&#${one.codePointAt(0)!};`;
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(OBEYED, (one) => (/[\t\n]/.test(one) ? one : reference(one)))
    .replace(/(?<=^|\n)([^\S\n]*):(?=:)/g, '$1&#58;')
    .replace(/##(?=\w*\[)/g, '#&#35;');
}

/**
 * Returns a calendar that is safe to print. iCalendar has no escapes for invisible characters, so they are removed;
 * commands are broken up by folding the line.
 */
export function printableCalendar(calendar: string): string {
  return calendar
    .replace(OBEYED, (one) => (/[\t\r\n]/.test(one) ? one : ''))
    .replace(
      /(?<=^|\n)([^\S\r\n]*)(:{2,})/g,
      (_, space: string, colons: string) => space + colons.split('').join('\r\n '),
    )
    .replace(/##(?=\w*\[)/g, '#\r\n #');
}

/**
 * Returns plain text or Markdown that is safe to print: without characters that a terminal obeys, and with a space in
 * what a CI system would take for a command. Emoji and the letters of all scripts stay.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (one) =>
      /[\t\n]/.test(one) ? one : '',
    )
    .replace(/(?<=^|\n)([^\S\n]*):(?=:)/g, '$1: ')
    .replace(/##(?=\w*\[)/g, '# #');
}

/** Writes lines to standard output, escaped. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(asLines(lines));
}

/** Writes lines to standard error, escaped. */
export function printError(...lines: readonly string[]): void {
  process.stderr.write(asLines(lines));
}

const asLines = (lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join('');

/** Returns a value as lines of JSON. */
export function jsonLines(value: unknown): string[] {
  return JSON.stringify(value, undefined, 2).split('\n');
}

/** Shortens the URLs in a message to origin and path: the rest may contain names, passwords and tokens. */
export function withoutSecrets(message: string): string {
  return message.replace(/(?:https?|ftp|wss?):\/\/[^\s"'<>]+/gi, cutUrl);
}

function cutUrl(url: string): string {
  let end = url.length;
  while ('.,:;)]'.includes(url[end - 1]!)) end--;
  const [path = ''] = url.slice(0, end).split(/[?#]/, 1);
  return path.replace(/^(\w+:\/\/)[^/]*@/, '$1') + url.slice(end);
}
