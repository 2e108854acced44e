import { fromHtml } from './from-html.js';
import { plainText } from './plain-text.js';

/** Returns the words of HTML in one line. */
export const htmlToText = (html = ''): string => plainText(fromHtml(html)).replace(/\s+/g, ' ');
