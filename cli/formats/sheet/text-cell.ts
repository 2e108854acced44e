import type { Cell } from './table.js';

/** The errors that Excel shows in place of a result, in English and Spanish. */
const ERROR =
  /^#(?:REF!|¡REF!|N\/A|N\/D|VALUE!|¡VALOR!|NAME\?|¿NOMBRE\?|DIV\/0!|¡DIV\/0!|NULL!|¡NULO!|NUM!|¡NUM!|SPILL!|CALC!|GETTING_DATA|ERROR!)$/i;

/** Whether a text is what a spreadsheet shows in place of the result of a formula. */
export const isFormulaError = (text: string): boolean => ERROR.test(text.trim());

/** Returns the address and the words of a formula `HYPERLINK`. */
export function hyperlinkIn(formula: string): { url: string; label?: string } | undefined {
  const [, url, label] =
    /^=?\s*(?:_xlfn\.)?(?:HYPERLINK|HIPERVINCULO|HIPERVÍNCULO)\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i.exec(
      formula,
    ) ?? [];
  if (url === undefined) return undefined;
  const plain = (text: string): string => text.replaceAll('""', '"').trim();
  return { url: plain(url), ...(label && { label: plain(label) }) };
}

/** Matches texts that a spreadsheet runs as a formula, behind any number of apostrophes that prevent it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Returns a text that no spreadsheet runs as a formula: an apostrophe begins it. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Returns the cell for the text of one in a text file; undefined if it is empty. */
export function cellOf(value: string): Cell | undefined {
  const text = value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
  if (!text.trim()) return undefined;
  if (isFormulaError(text)) return { text: text.trim(), kind: 'error' };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { text, kind: 'number' };
  if (text !== value || !text.startsWith('=')) return { text };
  const link = hyperlinkIn(text);
  if (link) return { text: link.label ?? link.url, link: link.url };
  return { text, kind: 'formula' };
}
