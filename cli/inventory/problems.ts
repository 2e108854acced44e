import type { Kind } from './services.js';

/** The data of each finding in a page: code that tells a service about each reader. */
export interface PageDetails {
  /** A post, with the element to write in its place. */
  'pasted-post': { readonly service: string; readonly write: string; readonly lacks: boolean };
  'pasted-frame': { readonly service: string; readonly kind: Kind; readonly write?: string | undefined };
  'pasted-widget': { readonly service: string; readonly kind: Kind };
  'pasted-script': { readonly service: string };
  /** An element that asks a network too often. */
  'short-refresh': { readonly seconds: number; readonly host: string };
}

export const PAGE_WARNINGS = [
  'pasted-post',
  'pasted-frame',
  'pasted-widget',
  'pasted-script',
  'short-refresh',
] as const satisfies readonly (keyof PageDetails)[];

/** The shortest interval between requests, in seconds, that networks tolerate from every reader. */
export const LEAST_REFRESH = 300;

const PULL = 'collect its posts with "cx-widgets pull", and write';

/** Replacements for code that has no content of its own. */
const INSTEAD: Readonly<Record<Kind, string>> = {
  posts: `${PULL} <cx-social-embed feed="/campaign.json"></cx-social-embed>`,
  wall: `${PULL} <cx-social-embed layout="wall" feed="/campaign.json"></cx-social-embed>`,
  videos: `write <cx-social-embed data='{"url": "…", "title": "…"}'></cx-social-embed> with the URL of the video's page`,
  pictures: `copy the picture to your site, and write <cx-highlight data='{"title": "…", "image": "/picture.jpg", "url": "…"}'></cx-highlight>`,
  timeline:
    'save its JSON or its sheet as a file on your site, and write <cx-campaign-timeline feed="/timeline.json"></cx-campaign-timeline>',
};

/** Returns the message of each kind of finding. */
export const pageMessages = {
  'pasted-post': ({ service, write, lacks }: PageDetails['pasted-post']) =>
    `This post tells ${service} about each reader. Write instead: ${write}${lacks ? ' and add its text as "content_text".' : ''}`,
  'pasted-frame': ({ service, kind, write }: PageDetails['pasted-frame']) =>
    `This frame tells ${service} about each reader. Instead, ${write === undefined ? INSTEAD[kind] : `write ${write}`}`,
  'pasted-widget': ({ service, kind }: PageDetails['pasted-widget']) =>
    `${service} puts its content into this element, and learns about each reader. Instead, ${INSTEAD[kind]}`,
  'pasted-script': ({ service }: PageDetails['pasted-script']) =>
    `This script has full access to the page, and tells ${service} about each reader. Remove it when nothing on the page needs it.`,
  'short-refresh': ({ seconds, host }: PageDetails['short-refresh']) =>
    `Each open page sends a request to ${host} every ${seconds} seconds; networks block too frequent requests. Write refresh="${LEAST_REFRESH}" or more.`,
} as const;
