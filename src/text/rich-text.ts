/**
 * Rich text: a closed tree with the node names of mdast. It cannot hold a script, a style, an event handler or a URL
 * other than http, https, mailto and tel, so any content read into it is safe to render.
 */
export type RichText = readonly Block[];

export type Block = Paragraph | List | Blockquote | Code;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** One rich text per item. */
  readonly children: readonly RichText[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: RichText;
}

/** Preformatted text; white space is kept. */
export interface Code {
  readonly type: 'code';
  readonly value: string;
}

export type Inline = Text | Break | InlineCode | Marked | Link | Emoji;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Break {
  readonly type: 'break';
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Marked {
  readonly type: 'strong' | 'emphasis';
  readonly children: readonly Inline[];
}

/** A link; never nested. */
export interface Link {
  readonly type: 'link';
  /** An absolute URL: http, https, mailto or tel. */
  readonly url: string;
  /** The language of the linked page, a BCP 47 tag, if the HTML states it (`hreflang`). */
  readonly language?: string;
  /** Empty if the URL is not meaningful to users; the renderer then supplies the text. */
  readonly children: readonly Inline[];
}

/** A custom emoji: a small inline image, as on Mastodon servers. */
export interface Emoji {
  readonly type: 'emoji';
  /** The source text: `:name:`. */
  readonly value: string;
  /** An absolute URL: http or https. */
  readonly url: string;
}
