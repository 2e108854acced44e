import { fromHtml } from './from-html.js';
import { plainText } from './plain-text.js';

/** Returns the text of HTML on one line. */
export const htmlToText = (html = ''): string => plainText(fromHtml(html)).replace(/\s+/g, ' ');
