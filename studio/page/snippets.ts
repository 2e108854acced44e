import type { Publication } from './publication.js';
import { drupalBlocks } from './snippets-drupal.js';
import { frameBlocks } from './snippets-frame.js';
import { reactBlocks, svelteBlocks, vueBlocks } from './snippets-frameworks.js';
import { dataBlocks, elementBlocks, linkBlocks } from './snippets-html.js';
import { wordpressBlocks } from './snippets-wordpress.js';
import { reserveCss, tokensCss, type Heights, type TokenPair } from './styles.js';
import { thirdPartyOf } from './requests.js';

/** The ways to put an element into a page. */
export const WAYS = ['element', 'data-cx', 'link', 'frame', 'wordpress', 'drupal', 'react', 'vue', 'svelte'] as const;
export type Way = (typeof WAYS)[number];

/** The place of a piece of code in a site. */
export type Spot =
  | 'head'
  | 'body'
  | 'styles'
  | 'editor'
  | 'functions'
  | 'libraries'
  | 'theme'
  | 'format'
  | 'install'
  | 'component'
  | 'compiler'
  | 'parent';

/** A piece of code to copy. */
export interface Block {
  readonly spot: Spot;
  readonly code: string;
}

/** Something that an author has to know about a way. */
export type Note =
  /** `data-cx` ignores attributes unless the script tag says that the site's authors are trusted. */
  | 'trust'
  /** A link has no room for the words. */
  | 'link-words'
  /** A frame refuses some attributes. */
  | 'frame-refuses'
  /** Tokens do not reach into a frame. */
  | 'frame-tokens'
  /** A frame's text is not in the page. */
  | 'frame-words'
  /** The package brings the script; there is no tag to pin. */
  | 'package';

export interface Snippet {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** Measurements and tokens for the styles of a page. */
export interface Look {
  readonly tokens: readonly TokenPair[];
  readonly heights: Heights;
}

/** Returns the styles that a site adds: tokens, and the space for an element. */
export function siteCss(selector: string, { tokens, heights }: Look): string {
  return [tokensCss(tokens), reserveCss(selector, heights)].filter(Boolean).join('\n\n');
}

/** Returns the code for a way. */
export function snippetFor(way: Way, publication: Publication, look: Look): Snippet {
  const tag = `cx-${publication.element}`;
  const short = publication.element.replace('campaign-', '');
  const styles = (selector: string): Block => ({ spot: 'styles', code: siteCss(selector, look) });
  const inData = styles(`[data-cx='${short}']`);
  const trust: readonly Note[] = needsTrust(publication) ? ['trust'] : [];
  switch (way) {
    case 'element':
      return { blocks: [...elementBlocks(publication), styles(tag)], notes: [] };
    case 'data-cx':
      return { blocks: [...dataBlocks(publication, trust.length > 0), inData], notes: trust };
    case 'link':
      return { blocks: [...linkBlocks(publication, trust.length > 0), styles(tag)], notes: ['link-words', ...trust] };
    case 'frame':
      return frameSnippet(publication, look);
    case 'wordpress':
      return { blocks: [...wordpressBlocks(publication, trust.length > 0), inData], notes: trust };
    case 'drupal':
      return { blocks: [...drupalBlocks(publication, trust.length > 0), inData], notes: trust };
    case 'react':
      return { blocks: [...reactBlocks(publication), styles(tag)], notes: ['package'] };
    case 'vue':
      return { blocks: [...vueBlocks(publication), styles(tag)], notes: ['package'] };
    case 'svelte':
      return { blocks: [...svelteBlocks(publication), styles(tag)], notes: ['package'] };
  }
}

/** Whether an attribute would be ignored in `data-cx`, which anyone who can write a comment may write. */
export const needsTrust = ({ attributes }: Publication): boolean =>
  thirdPartyOf(attributes) === 'allow' || Object.keys(attributes).some((name) => name.endsWith('-hosts'));

function frameSnippet(publication: Publication, { tokens, heights }: Look): Snippet {
  const { blocks, hasRefused } = frameBlocks(publication, heights);
  return {
    blocks,
    notes: [
      'frame-words',
      ...(hasRefused ? (['frame-refuses'] as const) : []),
      ...(tokens.length ? (['frame-tokens'] as const) : []),
    ],
  };
}
