/** For editors that take no element they don't know: `<div data-cx="event" data-cx-feed="…">` and `<a data-cx>`. */
import { warnOnce } from '../elements/shared/warn.js';
import { networkOf } from '../text/networks.js';
import { attributesOf, tagOf, unknownName } from './names.js';

const PREFIX = 'data-cx-';

/** Puts an element into every `[data-cx]` of the document, in those that come later too. */
export function upgradeDocument(): void {
  upgradeIn(document);
  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      for (const node of attributeName ? [target] : addedNodes) if (node instanceof Element) upgradeIn(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-cx'] });
}

function upgradeIn(root: Document | Element): void {
  if (root instanceof Element && root.matches('[data-cx]')) upgrade(root);
  root.querySelectorAll('[data-cx]').forEach(upgrade);
}

/**
 * The element goes into the author's node, and takes what is in it for its fallback. A link can't hold controls, so there
 * it is the other way around.
 */
function upgrade(node: Element): void {
  const name = node.getAttribute('data-cx')!;
  const tag = tagOf(name);
  if (!tag) return warnOnce(`data-cx=${unknownName(name)}`);
  const isLink = node.localName === 'a';
  // It is one already: pasted, copied, or put back by a page that swaps its content.
  if (isLink ? node.parentElement?.localName === tag : node.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  const known = attributesOf(tag);
  for (const { name: given, value } of node.attributes) {
    const attribute = given.slice(PREFIX.length);
    if (!given.startsWith(PREFIX)) continue;
    if (known.includes(attribute)) element.setAttribute(attribute, value);
    else warnOnce(`<${tag}> has no ${given}; it has ${known.join(', ')}.`);
  }
  if (isLink) {
    const { href } = node as HTMLAnchorElement;
    const hasSource = element.hasAttribute('feed') || element.hasAttribute('data');
    // A link to a post is the post that is meant, and no feed.
    if (known.includes('href') && (hasSource || networkOf(href))) element.setAttribute('href', href);
    else if (!hasSource) element.setAttribute('feed', href);
    node.replaceWith(element);
    element.append(node);
  } else {
    element.append(...node.childNodes);
    node.append(element);
  }
}
