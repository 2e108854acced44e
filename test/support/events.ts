import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import { deepAll, show, wordsOf } from './reading.js';

export const attribute = (json: unknown): string =>
  JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

export const item = (title: string, cx: object): object => ({ id: title, title, _cx: { type: 'event', ...cx } });

export const NEW_YORK = 'America/New_York';
export const MOMENT = { start: '2026-10-06T13:00', end: '2026-10-06T14:30', timezone: NEW_YORK };
export const DAY = { start: '2026-10-06', timezone: NEW_YORK };

/** Shows an event, or several, and gives the element. */
export const shown = (data: object, attributes = ''): Promise<CampaignElement> =>
  show(`<cx-event ${attributes} data='${attribute(data)}'></cx-event>`);

/** What a reader sees, with ordinary spaces. */
export const words = (element: Node): string => wordsOf(element).replace(/[\u202f\u2009]/g, ' ');

/** The controls as a screen reader lists them: role and name. */
export const controlsOf = (root: ParentNode): string[] =>
  deepAll(root, 'a[href], summary, button')
    .filter((control) => control.checkVisibility())
    .map((control) => `${control.localName} ${wordsOf(control).trim()}`);
