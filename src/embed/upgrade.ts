/** Supports editors that reject unknown elements: `<div data-cx="event" data-cx-feed="…">` and `<a data-cx>`. */
import { warnOnce } from '../elements/shared/warn.js';
import { networkOf } from '../util/networks.js';
import { attributesOf, tagOf, unknownName } from './names.js';

const PREFIX = 'data-cx-';

const IGNORED = 'data-cx-third-party="allow" and data-cx-*-hosts are ignored without data-cx-trust on the script tag.';

/** Matches a script that runs and carries the site's assurance that its pages contain no untrusted HTML. */
const TRUST = 'script[src][data-cx-trust]:is(:not([type]),[type=module],[type="text/javascript"])';

let isTrusted = false;

/**
 * Puts an element into every `[data-cx]` of the document, including later ones. HTML sanitizers keep `data-`
 * attributes, so without `data-cx-trust` on the script tag none of them lowers a protection.
 */
export function upgradeDocument(): void {
  isTrusted = !!document.querySelector(TRUST);
  upgradeIn(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      for (const node of attributeName ? [target] : addedNodes) if (node instanceof Element) upgradeIn(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-cx'] });
}

function upgradeIn(root: Element): void {
  // A form field may have the name of a method, which it then shadows.
  const { prototype }: { prototype: Methods } = Element;
  if (prototype.hasAttribute.call(root, 'data-cx')) upgrade(root);
  prototype.querySelectorAll.call(root, '[data-cx]').forEach(upgrade);
}

interface Methods {
  hasAttribute(name: string): boolean;
  querySelectorAll(selector: string): NodeListOf<Element>;
}

/** Whether an attribute lets more hosts load, or removes the mark from external links. */
function lowers(attribute: string, value: string, node: Element): boolean {
  if (attribute !== 'third-party') return /-hosts$/.test(attribute);
  return /allow/i.test(value) || (!/never/i.test(value) && !!node.closest('[third-party*=never i]'));
}

/**
 * Puts the element into the author's node and uses the node's content as its fallback. A link can't contain controls,
 * so the element goes around it instead.
 */
function upgrade(node: Element): void {
  // Fields of a form can shadow any of the members used here.
  if (node instanceof HTMLFormElement) return;
  const name = node.getAttribute('data-cx')!;
  const tag = tagOf(name);
  if (!tag) return warnOnce(`data-cx=${unknownName(name)}`);
  // A lean script lacks some elements; the author's content stays.
  if (!customElements.get(tag)) return;
  const isLink = node.localName === 'a';
  // Already upgraded, then pasted, copied, or restored by a page that swaps its content.
  const there = isLink ? node.parentElement : node.querySelector(`:scope > ${tag}`);
  const isThere = there?.localName === tag;
  const element = isThere ? there : document.createElement(tag);
  Object.assign(element, { isUntrusted: !isTrusted });
  if (isThere) return;
  const known = attributesOf(tag);
  for (const { name: given, value } of node.attributes) {
    const attribute = given.slice(PREFIX.length);
    if (!given.startsWith(PREFIX)) continue;
    if (known.includes(attribute)) {
      if (isTrusted || !lowers(attribute, value, node)) element.setAttribute(attribute, value);
      else warnOnce(IGNORED);
    } else warnOnce(`<${tag}> has no ${given}; it has ${known.join(', ')}.`);
  }
  if (isLink) {
    const { href } = node as HTMLAnchorElement;
    const hasSource = element.hasAttribute('feed') || element.hasAttribute('data');
    // A link to a post means that post, not a feed.
    if (known.includes('href') && (hasSource || networkOf(href))) element.setAttribute('href', href);
    else if (!hasSource) element.setAttribute('feed', href);
    node.replaceWith(element);
    element.append(node);
  } else {
    element.append(...node.childNodes);
    node.append(element);
  }
}
