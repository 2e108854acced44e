import { calendar } from './calendar/calendar.js';
import { sheet } from './sheet/sheet.js';
import type { SourceFormat } from './source-format.js';

/** The formats that are neither JSON nor XML, asked in this order. */
const FORMATS: readonly SourceFormat[] = [calendar, sheet];

/** Returns the format of bytes; undefined if they are JSON, XML or unknown. */
export function sourceFormatOf(bytes: Uint8Array): SourceFormat | undefined {
  return FORMATS.find(({ matches }) => matches(bytes));
}
