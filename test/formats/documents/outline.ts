import { diagnosticText } from '../../../src/formats/messages.js';
import type { Campaign, Diagnostic } from '../../../src/model/types.js';
import type { RichText } from '../../../src/text/rich-text.js';
import { describeRich } from '../../text/describe-rich.js';

const LEFT_OUT = /^(campaign|feedUrl|inferred|facets|emojis)$/;

/** What a campaign says, as plain JSON without what is empty or false; bodies in the short notation of rich texts. */
export function outline(campaign: Campaign): unknown {
  const words = JSON.stringify(campaign, (key, value: unknown) => {
    if (LEFT_OUT.test(key) || value === false || (Array.isArray(value) && !value.length)) return undefined;
    // Which entry a diagnostic names is tested by itself.
    if (key === 'skipped') return (value as Diagnostic[]).map((one) => diagnosticText({ ...one, name: undefined }));
    return key === 'body' ? describeRich(value as RichText) : value;
  });
  return JSON.parse(words);
}
