import type { CxLoadEvent } from 'cx-widgets';

/** What the page holds as objects, as it might come from an application's own server. */
export const FIRST = { title: 'A shorter letter', content_text: 'Now on one page.' };
export const SECOND = { title: 'A clearer sign', content_text: 'Read from the street.' };

export const told = ({ entries }: CxLoadEvent): string => `Shown: ${entries.map(({ title }) => title).join(', ')}`;
