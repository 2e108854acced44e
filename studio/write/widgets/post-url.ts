import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, readEmbedCode } from '../../../src/formats/embed-code.js';
import type { Json } from '../../../src/formats/source.js';
import { inertDocument } from '../../../src/text/inert-document.js';
import { handleOf, networkName, networkOf } from '../../../src/util/networks.js';
import { valueAt, withValue } from '../../draft/json.js';
import { inLanguage } from '../../shell/language.js';
import { isObject } from '../entries.js';
import { renderFrame, textIn, textOf, type FieldView } from '../form.js';
import { ITEM_FIELDS } from '../fields-item.js';
import { urlInput } from './basic.js';
import { WIDGET_WORDS } from './words.js';

/** Renders the URL of a post, which fills in network and account; embed code fills in all that it says. */
export function renderPostUrl(view: FieldView): TemplateResult {
  const words = inLanguage(WIDGET_WORDS);
  const own: FieldView = { ...view, text: [words.postUrl, words.postUrlHint] };
  const url = textIn(view.value);
  const network = networkOf(url);
  const account = handleOf(url, network);
  return renderFrame(
    own,
    html`${urlInput(own, (value) => setPost(view, value))}
    ${
      network
        ? html`<p class="read">${networkName(network)}${account ? html` · <bdi>@${account}</bdi>` : nothing}</p>`
        : nothing
    }`,
  );
}

/** Sets the URL, and network and account unless the author gave others. */
function setPost(view: FieldView, value: string): void {
  const { form, path } = view;
  const base = path.slice(0, -1);
  const embedded = value.trim().startsWith('<') ? itemIn(value) : undefined;
  if (embedded) return fill(view, embedded);
  const before = textIn(view.value);
  let item = withValue(valueAt(form.feed, base), ['url'], value || undefined);
  for (const [key, derive] of [
    ['network', networkOf],
    ['handle', (url: string) => handleOf(url)],
  ] as const) {
    const given = valueAt(item, ['_cx', key]);
    if (given !== undefined && given !== derive(before)) continue;
    item = withValue(item, ['_cx', key], derive(value));
  }
  change(view, item, true);
}

/** Returns the post of an embed code. */
function itemIn(code: string): Json | undefined {
  const element = inertDocument(code, 'text/html')?.body.firstElementChild;
  return element ? readEmbedCode(element) : undefined;
}

/** Fills in what an embed code says; what the author wrote before stays. */
function fill(view: FieldView, { url, ...post }: Json): void {
  const { form, path } = view;
  const base = path.slice(0, -1);
  let item = withValue(valueAt(form.feed, base), ['url'], addressOf(String(url)) ?? url);
  const filled = new Set<string>();
  const set = (at: readonly string[], value: unknown): void => {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && !value.length);
    if (isEmpty || !isUnset(valueAt(item, at))) return;
    item = withValue(item, at, value);
    const name = at.at(-1)!.replace(/^content_\w+$/, 'content_html');
    const field = ITEM_FIELDS.find((one) => one.path.at(-1) === name);
    if (field) filled.add(textOf(field)[0]);
  };
  const { _cx, ...rest } = post;
  for (const [key, value] of Object.entries(rest)) set([key], value);
  if (isObject(_cx)) for (const [key, value] of Object.entries(_cx)) set(['_cx', key], value);
  change(view, item, false);
  form.say(inLanguage(WIDGET_WORDS).filled([...filled].join(', ')));
}

const isUnset = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && !value.some((one) => isObject(one) && Object.keys(one).length));

function change({ form, path }: FieldView, item: unknown, isTyping: boolean): void {
  const { campaign } = form.store.getState();
  if (!campaign) return;
  const feed = withValue(campaign.feed, path.slice(0, -1), item) as Json;
  form.store.change({ ...campaign, feed }, path, isTyping ? JSON.stringify(path) : undefined);
}
