import { embedCodeReader } from '../../formats/lazy.js';
import { findEmbedCodes } from '../../formats/signatures.js';
import { warnOnce } from '../shared/warn.js';

/** Matches a network's script that turns embed codes into frames. */
const SCRIPT = /\/(widgets|embed|sdk)\.js\b/;

/** Returns the posts in the networks' embed codes inside an element, as JSON; undefined if none can be read. */
export function embedCodesIn(element: Element): string | undefined {
  const read = embedCodeReader.value;
  const codes = read ? findEmbedCodes(element).filter(read) : [];
  if (!read || !codes.length) return undefined;
  const isFrame = (code: Element): boolean => code.localName === 'iframe';
  const isScript = ({ src }: HTMLScriptElement): boolean => SCRIPT.test(src) && !src.startsWith(location.origin);
  for (const one of [...codes.filter(isFrame), ...[...document.scripts].filter(isScript)]) {
    warnOnce(
      `<${one.localName} src="${one.getAttribute('src')}"> tells a network of each reader: leave it out; a frame's address can stand in href.`,
    );
  }
  return JSON.stringify(codes.map(read));
}
