import { nothing } from 'lit';
import type { Entry, Post } from '../model/types.js';
import { canFormat, formatDate } from '../locales/format.js';
import type { Locale } from '../locales/locale.js';
import { html } from './html.js';
import { around } from './language.js';
import { networkName } from '../util/networks.js';

/** Returns the name of a post's author, if known. */
export function authorOf({ authors, agency, handle }: Post): string | undefined {
  return authors[0]?.name ?? agency?.name ?? (handle && `@${handle}`);
}

/** Returns the text of an entry's heading: a title, the name of a person, or that of a post's author. */
export function nameOf(entry: Entry): string | undefined {
  if (entry.type === 'post') return authorOf(entry);
  return (entry.type === 'spotlight' ? entry.person?.name : undefined) ?? entry.title;
}

/** Returns the parts that tell a post from others by the same author, in a language: its network and its date. */
export function contextOf({ network, published, timezone }: Post, language: string): string[] {
  const place = networkName(network) ?? network;
  const date = published && formatDate(published, language, { timezone });
  return [place, date].filter((part) => !!part) as string[];
}

/** Returns the name of an entry's article for assistive technology, in the language that the article has. */
export function labelOf(entry: Entry, locale: Locale): string | undefined {
  const name = nameOf(entry);
  if (!name || entry.type !== 'post') return name;
  const language = around(locale, entry);
  return [name, ...contextOf(entry, canFormat(language) ? language : locale.language)].join(', ');
}

/** Renders, at the end of a button's name, what it is about; for assistive technology, since others see its place. */
export function renderObject(name: string | undefined): unknown {
  return name ? html`<span class="visually-hidden">: <bdi>${name}</bdi></span>` : nothing;
}
