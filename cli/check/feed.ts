import type { Campaign, Diagnostic as LeftOut } from '../../src/model/types.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { toJsonFeed } from '../write/json-feed.js';
import { checkAll, type Origin } from './all-rules.js';
import { fixDate } from './date-fix.js';
import { DiagnosticList, type CheckResult } from './diagnostic-list.js';
import type { Path, Position } from './diagnostics.js';
import type { Item } from './item-rules.js';
import { positionAt, positionOfText, positionOfXmlItem } from './positions.js';
import { textsIn } from './texts.js';
import { zoneMismatch } from './zone-fix.js';

/** Reads a feed; adds diagnostics to a list. */
type Parse = (faults: LeftOut[]) => Campaign;

type Json = Readonly<Record<string, unknown>>;

/** Checks RSS and Atom. */
export function checkXml(text: string, parse: Parse, origin: Origin): CheckResult {
  const positionOf = ([, index]: Path): Position =>
    typeof index === 'number' ? positionOfXmlItem(text, index) : positionOfXmlError(text);
  const result = checkFeed(text, parse, positionOf, origin);
  checkZones(text, result.diagnostics);
  return result;
}

/** Returns the position of an XML syntax error; the beginning if there is none. */
function positionOfXmlError(text: string): Position {
  const [error] = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('parsererror');
  const [, line, column] = /^(\d+):(\d+)/.exec(error?.textContent ?? '') ?? [];
  return line ? { line: Number(line), column: Math.max(1, Number(column)) } : positionAt(text, 0);
}

/** Reports the first standard time in summer or daylight time in winter; others are the same mistake. */
function checkZones(text: string, diagnostics: DiagnosticList): void {
  for (const { 0: whole, index } of text.matchAll(/(?<=>\s{0,20})[\w,: +-]{10,60} (?:[CEMP]|AK)[DS]T(?=\s{0,20}<)/g)) {
    const fix = fixDate(whole);
    if (fix?.kind !== 'write' || !fix.zone) continue;
    const mismatch = zoneMismatch(fix.zone, fix.forms[0]!);
    if (mismatch) return diagnostics.reportAt(positionAt(text, index), { code: 'zone-season', ...mismatch });
  }
}

/**
 * Checks a feed of another format by converting it to a JSON Feed.
 *
 * @param positionOf - Returns the start of an item.
 */
export function checkFeed(
  text: string,
  parse: Parse,
  positionOf: (path: Path) => Position,
  { base }: Origin,
): CheckResult {
  const positions = new Map<unknown, Position>();
  const byIndex = new Map<unknown, Json>();
  const diagnostics = new DiagnosticList(
    (path) => positions.get(path[1]) ?? positionOf(path),
    (path) => byIndex.get(path[1]),
  );
  const faults: LeftOut[] = [];
  try {
    const campaign = parse(faults);
    for (const fault of faults) diagnostics.reportFault(fault, (index) => ['items', index]);
    const json = JSON.parse(JSON.stringify(toJsonFeed(campaign))) as Json;
    const addresses = textsIn(json)
      .filter(({ format }) => format === 'url')
      .map(({ value, path }) => ({ url: value, path }));
    const items = (json['items'] as readonly Json[]).map((item, index): Item => {
      const entry = campaign.entries[index]!;
      const id = entry.id.replace(/^#/, '');
      byIndex.set(index, item);
      // Earlier items may be missing, so its position is found by its text.
      positions.set(index, positionOfText(text, id, entry.url, entry.url?.replaceAll('&', '&amp;'), entry.title));
      return { json: item, entry, path: ['items', index] };
    });
    // Relative URLs are resolved against the publisher's site.
    checkAll(items, campaign, addresses, { base }, diagnostics.report);
    return { diagnostics, addresses };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const isWebPage = /<!doctype html|<html[\s>]/i.test(text.slice(0, 2000));
    diagnostics.report([], { code: error.code, reason: reasonText(error), isWebPage });
    return { diagnostics, addresses: [] };
  }
}
