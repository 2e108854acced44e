import { SaxesParser } from 'saxes';
import { FeedError } from '../../../src/formats/errors.js';

export type Attributes = Readonly<Record<string, string>>;

/** Receives the elements of a document, with local names. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Documents are parsed in pieces, so that the text of a large one exists only once. */
const PIECE = 65_536;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses a part of an XLSX file. A document type is refused: Office writes none, and entities in one may grow without
 * bounds.
 *
 * @throws FeedError `syntax`.
 */
export function parseXml(bytes: Uint8Array, { open, text, close }: XmlHandler): void {
  const parser = new SaxesParser();
  const fail = (): never => {
    throw new FeedError(
      'syntax',
      'This XLSX file is damaged: a part of it is not XML. Open it in Excel, and save it again.',
    );
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let start = 0; start < bytes.length; start += PIECE) {
    parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
  }
  parser.close();
}

/** Returns an attribute whatever its prefix, such as `id` for `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key && attributes[key];
}
