import { plainText } from '../../src/text/plain-text.js';
import type { RichText } from '../../src/text/rich-text.js';
import { memo } from '../../src/util/memo.js';
import type { Path, Report } from './diagnostics.js';

/** Based on the federal plain language guidelines and usability.gov: 15 to 20 words are easy, over 25 are hard. */
const LIMITS = { average: 25, longest: 40 };

/** Reports sentences that are hard to read. */
export function checkSentences(rich: RichText, language: string | undefined, path: Path, report: Report): void {
  const sentences = sentencesIn(plainText(rich), language);
  const counts = sentences.map((sentence) => wordsIn(sentence, language));
  const longest = Math.max(...counts);
  const average = Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length);
  if (longest > LIMITS.longest) {
    const sentence = sentences[counts.indexOf(longest)]!.trim().slice(0, 40);
    report(path, { code: 'long-sentence', sentence, length: longest, limit: LIMITS.longest });
  } else if (average > LIMITS.average) {
    report(path, { code: 'long-sentences', average, limit: LIMITS.average });
  }
}

const segmenters = memo((granularity: 'sentence' | 'word') =>
  memo((language: string | undefined) => {
    try {
      return new Intl.Segmenter(language, { granularity });
    } catch {
      // The language tag is invalid, which another rule reports.
      return new Intl.Segmenter('en', { granularity });
    }
  }),
);

/** Matches abbreviations whose period may precede a number: "No. 5", "Sec. 3", "Oct. 7". */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|[nN]os?|[sS]ecs?|[aA]rts?|[fF]igs?|[cC]h|[vV]ols?|pp?|para?s?|[eE]d|approx|ca|vs|est|[rR]m|[sS]te|[aA]pt|[bB]ldg|[pP]ub|[pP]ág|[nN]úm|[tT]el|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** Splits "It closed. 15 offices opened.", which segmenters treat as one sentence because no capital letter follows. */
function splitBeforeNumbers(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: stop } of sentence.matchAll(/[.!?…][)"”’»]?\s+(?=[("“«¿¡#]?\p{Sc}?\d)/gu)) {
    const end = index + stop.length;
    if (ABBREVIATED.test(sentence.slice(Math.max(0, index - 12), index + 1))) continue;
    parts.push(sentence.slice(from, end));
    from = end;
  }
  return [...parts, sentence.slice(from)];
}

const sentencesIn = (text: string, language?: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => Array.from(segmenters('sentence')(language).segment(line), ({ segment }) => segment))
    .flatMap(splitBeforeNumbers);

const wordsIn = (text: string, language?: string): number =>
  Array.from(segmenters('word')(language).segment(text)).filter(({ isWordLike }) => isWordLike).length;
