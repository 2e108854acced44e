/**
 * Characters that a terminal or a log obeys instead of showing: controls, line breaks, bidi controls, and all invisible
 * ones. Names and titles come from strangers, and CI systems take commands from the lines of a log.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/**
 * Returns a text as one line that can be printed without harm. Escapes are those of JSON, so the text of a JSON document
 * still means the same.
 */
export function printable(text: string): string {
  return (
    text
      .replace(OBEYED, escapeAsJson)
      // A command of GitHub Actions begins its line; one of Azure Pipelines, TeamCity or the older kind stands anywhere.
      .replace(/^(\s*):(?=:)/, String.raw`$1\u003a`)
      .replace(/##(?=\w*\[)/g, String.raw`#\u0023`)
  );
}

function escapeAsJson(character: string): string {
  const unit = (one: string): string => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return SHORT[character] ?? character.split('').map(unit).join('');
}

/** Returns an XML document that is safe to print: with character references, which mean the same. */
export function printableXml(xml: string): string {
  const reference = (one: string): string => `&#${one.codePointAt(0)!};`;
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(OBEYED, (one) => (/[\t\n]/.test(one) ? one : reference(one)))
    .replace(/(?<=^|\n)([^\S\n]*):(?=:)/g, '$1&#58;')
    .replace(/##(?=\w*\[)/g, '#&#35;');
}

/**
 * Returns a calendar that is safe to print. iCalendar has no escapes for invisible characters, so they are left out; a
 * folded line is no command.
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

/** Writes lines to the standard output, escaped. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(asLines(lines));
}

/** Writes lines to the standard error, escaped. */
export function printError(...lines: readonly string[]): void {
  process.stderr.write(asLines(lines));
}

const asLines = (lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join('');

/** Returns a value as lines of JSON. */
export function jsonLines(value: unknown): string[] {
  return JSON.stringify(value, undefined, 2).split('\n');
}

/** Cuts the URLs in a message to origin and path: the rest may hold names, passwords and tokens. */
export function withoutSecrets(message: string): string {
  return message.replace(/(?:https?|ftp|wss?):\/\/[^\s"'<>]+/gi, cutUrl);
}

function cutUrl(url: string): string {
  let end = url.length;
  while ('.,:;)]'.includes(url[end - 1]!)) end--;
  const [path = ''] = url.slice(0, end).split(/[?#]/, 1);
  return path.replace(/^(\w+:\/\/)[^/]*@/, '$1') + url.slice(end);
}
