import { inline, toHtml } from '../../cli/render/html.js';
import { element, text } from '../../cli/render/nodes.js';
import type { Language } from '../shell/language.js';
import { around, elementAttributes, headTags, startTag } from './markup.js';
import { policyText } from './policy.js';
import { hostsIn, privacyText } from './privacy.js';
import type { Publication } from './publication.js';
import { readmeText } from './readme.js';
import { siteCss, type Look } from './snippets.js';

/** Files of the release that every folder has; the scripts of the page come with it. */
const ALWAYS = [
  'cx-widgets.js',
  'cx-static.css',
  'frame.html',
  'frame.js',
  'frame-parent.js',
  'integrity.json',
  'LICENSES.md',
];

/** Returns the names of the files of the release that belong into the folder. */
export const releaseFilesFor = ({ scripts }: Publication): string[] => [
  ...new Set([...scripts.map(({ file }) => file), ...ALWAYS]),
];

/** The folder that is taken away, apart from files of the release and pictures. */
export interface FolderInput {
  /** Prepared for files beside the page. */
  readonly publication: Publication;
  /** The text of the campaign file. */
  readonly feedText: string;
  readonly look: Look;
  readonly language: Language;
}

/** Returns the written files of the folder, by their names. */
export function writtenFiles({ publication, feedText, look, language }: FolderInput): Map<string, string> {
  const policy = policyText(publication.policy);
  const pageLanguage: Language = /^es\b/i.test(publication.language) ? 'es' : 'en';
  const privacy = privacyText(hostsIn(publication.requests, publication.place), pageLanguage);
  return new Map([
    ['index.html', pageHtml(publication)],
    ['page.css', pageCss(publication, look)],
    [publication.name, feedText],
    ['policy.txt', `Content-Security-Policy: ${policy}\n`],
    ['privacy.txt', `${privacy}\n`],
    ['README.txt', readmeText(publication, language, releaseFilesFor(publication))],
  ]);
}

/**
 * Returns attributes with which an element is the content of a page: the title of a campaign is the title of the page, and
 * other elements follow the page's own title.
 */
export const pageAttributes = (name: string, attributes: Publication['attributes']): Publication['attributes'] =>
  name === 'campaign' && attributes['without-header'] === undefined
    ? { 'heading-level': '1', ...attributes }
    : { 'heading-level': '2', ...attributes };

/** Returns a page with the element, which shows the words also without the script, or opened from a disk. */
function pageHtml(publication: Publication): string {
  const { campaign, language, policy, element: name, attributes, fallback } = publication;
  const title = campaign.title ?? 'Campaign';
  const isTitled = name === 'campaign' && attributes['without-header'] === undefined;
  const meta = startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyText(policy) });
  // The page says which language it is in.
  const given = Object.fromEntries(Object.entries(elementAttributes(publication)).filter(([key]) => key !== 'lang'));
  const body = around(`cx-${name}`, given, fallback).split('\n');
  const lines = [
    '<!doctype html>',
    startTag('html', { lang: language }),
    '  <head>',
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    `    ${meta}`,
    `    ${inline([element('title', {}, [text(title)])])}`,
    ...headTags(publication).map((line) => `    ${line}`),
    '    <link rel="stylesheet" href="page.css">',
    '  </head>',
    '  <body>',
    '    <main>',
    ...(isTitled ? [] : [toHtml([element('h1', {}, [text(title)])], '      ')]),
    // Line breaks in preformatted text count, so lines are not moved.
    ...body,
    '    </main>',
    '  </body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

const PAGE = `:root {
  color-scheme: light dark;
  font: 100%/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #1b1b1b);
  color: light-dark(#1b1b1b, #f0f0f0);
}

body {
  margin: 0;
}

main {
  max-inline-size: 64rem;
  margin-inline: auto;
  padding: 1.5rem;
}
`;

const pageCss = ({ element: name }: Publication, look: Look): string => `${PAGE}\n${siteCss(`cx-${name}`, look)}\n`;
