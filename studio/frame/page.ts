/**
 * Runs in the preview's frame: a page without an origin, under the policy that is handed out. It shows the element as the
 * page of an agency would, and reports to the studio around it.
 */
import type { Node } from '../../cli/render/nodes.js';
import { serveFiles } from './local-files.js';
import { startReport } from './report.js';
import type { ToFrame, View } from './view.js';

const FOLDER = 'cdn/';

const root = document.documentElement;
const sheet = new CSSStyleSheet();
let element: HTMLElement | undefined;

const PAGE_STYLES = `
  body { margin: 0; padding: 1rem; font: 100%/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  :root { background: light-dark(#fff, #1b1b1b); color: light-dark(#1b1b1b, #f0f0f0); }
`;

addEventListener('message', ({ data, source, origin }: MessageEvent<ToFrame | undefined>) => {
  // Only the studio itself may say what is shown under the site's name.
  if (source !== parent || parent === window || origin !== location.origin || data?.type !== 'studio:show') return;
  show(data.view);
});

// Links would lead out of the preview.
addEventListener(
  'click',
  (event) => {
    const isLink = (node: EventTarget): boolean => node instanceof Element && node.localName === 'a';
    if (event.composedPath().some(isLink)) event.preventDefault();
  },
  true,
);

if (parent === window) document.body.textContent = 'This page belongs to the studio. It shows nothing by itself.';
else parent.postMessage({ type: 'studio:ready' }, '*');

function show(view: View): void {
  const { css, language, direction, scheme, isPrinted } = view;
  root.lang = language;
  root.dir = direction;
  const base = isPrinted ? 'light' : scheme;
  sheet.replaceSync(`${PAGE_STYLES}\n:root { color-scheme: ${base}; }\n${css}`);
  if (!element) {
    element = start(view);
    return;
  }
  fill(element, view);
}

/** Prepares the page once: its policy, its styles and its scripts. */
function start(view: View): HTMLElement {
  document.adoptedStyleSheets = [sheet];
  serveFiles(view.files);
  const made = document.createElement(view.tag);
  // Their URLs are set before the policy forbids plain text for them.
  const scripts = view.fallback ? [] : view.scripts.map(scriptFor);
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${FOLDER}cx-static.css`;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = view.policy;
  startReport(made, view);
  document.head.append(policy, style);
  fill(made, view);
  document.body.append(made);
  document.head.append(...scripts);
  return made;
}

function scriptFor(file: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = FOLDER + file;
  // In their order.
  script.async = false;
  return script;
}

function fill(target: HTMLElement, { attributes, feed, fallback }: View): void {
  for (const name of target.getAttributeNames()) if (!(name in attributes)) target.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
  if (fallback) target.replaceChildren(...fallback.map(created));
  else Object.assign(target, { data: feed });
}

function created(node: Node): globalThis.Node {
  if (node.type === 'text') return document.createTextNode(node.value);
  const made = document.createElement(node.tagName);
  for (const [name, value] of Object.entries(node.properties)) made.setAttribute(name, value);
  made.append(...node.children.map(created));
  return made;
}
