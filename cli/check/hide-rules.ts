import type { Campaign, Entry } from '../../src/model/types.js';
import { hiddenIn, withoutHidden } from '../../src/model/hide.js';
import type { Path, Position, Report } from './diagnostics.js';
import { DiagnosticList, type CheckResult } from './diagnostic-list.js';
import type { Item } from './item-rules.js';
import { missingFile, type ListFolder } from './missing-file.js';

/** Whether JSON is a list of ids and URLs, as `hide.json` has it: its first member is text. */
export const isHideList = (json: unknown): json is readonly unknown[] =>
  Array.isArray(json) && typeof json[0] === 'string';

/** Checks a list of hidden entries. */
export function checkHideList(list: readonly unknown[], positionOf: (path: Path) => Position): CheckResult {
  const diagnostics = new DiagnosticList(positionOf);
  const expected = { type: 'string', description: 'an id or a URL' };
  list.forEach((value, index) => {
    if (typeof value !== 'string' || !value.trim()) diagnostics.report([index], { code: 'value', value, expected });
  });
  return { diagnostics, addresses: [] };
}

/** Reports a list that is not there, and entries in the file that are hidden: readers of the file still get them. */
export function checkHide(
  { hide, feedUrl }: Campaign,
  items: readonly Item[],
  { base, list }: { readonly base: string; readonly list?: ListFolder | undefined },
  report: Report,
): void {
  if (typeof hide === 'string') {
    const missing = list && hide.startsWith(base) && missingFile(hide.slice(base.length), 'page', list);
    if (missing) report(['_cx', 'hide'], { code: 'missing-file', ...missing });
  } else if (hide) {
    const lists = new Map([[feedUrl, hiddenIn(JSON.stringify(hide))]]);
    const isHidden = (entry: Entry): boolean => {
      const campaign = { channels: [], skipped: [], entries: [entry] };
      return !withoutHidden(campaign, lists, undefined, -Infinity).entries.length;
    };
    for (const { entry, path } of items) if (isHidden(entry)) report(path, { code: 'hidden-entry' });
  }
}
