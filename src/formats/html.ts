import { fromHtml } from '../text/from-html.js';
import { takeMedia } from './html-media.js';

/** Reads the HTML of items, and takes their media out of it. */
export const html = { fromHtml, takeMedia };
