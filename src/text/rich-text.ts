/**
 * Rich text: a closed tree with the node names of mdast. It has no place for a script, a style, an event handler or an
 * address other than http, https, mailto and tel, so whatever was read into it is safe to draw.
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

/** Preformatted text, its white space kept. */
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

/** A link; never inside another. */
export interface Link {
  readonly type: 'link';
  /** An absolute address: http, https, mailto or tel. */
  readonly url: string;
  /** What is found there is in this language, a BCP 47 tag, where the HTML says so (`hreflang`). */
  readonly language?: string;
  /** Empty where the address says nothing to a reader: who draws it has the words. */
  readonly children: readonly Inline[];
}

/** A small picture that stands for a word, as Mastodon's servers have them. */
export interface Emoji {
  readonly type: 'emoji';
  /** How it is written: `:name:`. */
  readonly value: string;
  /** An absolute address: http or https. */
  readonly url: string;
}
