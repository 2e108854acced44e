import { findEmbedCodes, readEmbedCode } from '../../feeds/embed-code.js';
import { warnOnce } from '../shared/warn.js';

/** A file of a network that turns its codes into frames. */
const SCRIPT = /\/(widgets|embeds?|sdk)\.js$/;

/** The posts of the networks' own codes in an element, as JSON; undefined where there are none. */
export function embedCodesIn(element: Element): string | undefined {
  const codes = findEmbedCodes(element).filter(readEmbedCode);
  if (!codes.length) return undefined;
  for (const { src } of [...document.scripts]) {
    const { origin, pathname } = new URL(src || location.href);
    if (origin !== location.origin && SCRIPT.test(pathname)) {
      warnOnce(
        `<script src="${src}"> tells its network of every reader. The post is drawn without it: leave the script out.`,
      );
    }
  }
  for (const code of codes) {
    if (code.localName === 'iframe') {
      warnOnce(
        `<iframe src="${code.getAttribute('src')}"> has told its network of the reader before anything could be done. Write the post's address into href, or its words into data, and leave the frame out.`,
      );
    }
  }
  return JSON.stringify(codes.map(readEmbedCode));
}
