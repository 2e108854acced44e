import { all, first, type Component } from './components.js';
import type { ContentLine } from './lines.js';
import { readText } from './values.js';

/** Matches HTML as calendar programs write it into plain text. */
const HTML = /<(?:br|p|div|span|a|b|i|u|ul|ol|li|strong|em|html-blob|h\d)\b[^<>]*>/i;
const BLOCKS = /<(?:br|p|div|ul|ol|li|h\d|html-blob)\b/i;

/** The text of an event, with the line that it is from. */
export interface EventText {
  readonly key: 'content_html' | 'content_text';
  readonly value: string;
  readonly from: ContentLine;
}

/** Returns the description of an event: HTML if there is some, even in the property for plain text. */
export function textOf(component: Component): EventText | undefined {
  const from = first(component, 'DESCRIPTION');
  const styled = [...all(component, 'STYLED-DESCRIPTION'), ...all(component, 'X-ALT-DESC')].find(
    ({ params, value }) => /^text\/html/i.test(params.get('FMTTYPE') ?? '') && value.trim(),
  );
  if (styled) return { key: 'content_html', value: readText(styled.value), from: styled };
  if (!from) return undefined;
  const html = htmlIn(from.params.get('ALTREP'));
  if (html) return { key: 'content_html', value: html, from };
  const value = readText(from.value);
  if (!HTML.test(value)) return { key: 'content_text', value, from };
  return { key: 'content_html', value: BLOCKS.test(value) ? value : value.replaceAll('\n', '<br>'), from };
}

/** Returns the HTML of a `data:` URL, in which Thunderbird keeps it. */
function htmlIn(url = ''): string | undefined {
  const [, encoded] = /^data:text\/html(?:;charset=utf-8)?,(.*)$/is.exec(url) ?? [];
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
