import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { hostOf, safeUrl } from '../../src/util/urls.js';
import { networkOf } from '../../src/util/networks.js';
import { printError } from '../print.js';
import type { Config } from '../pull/config-schema.js';
import { urlOfPath } from '../render/into.js';
import { UsageError } from '../usage-error.js';
import { Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';
import type { Difference } from './difference.js';
import { keyOf, type Review, type Waiting } from './review.js';
import { headline, shortOf } from './lines.js';
import { isObject } from './hand-file.js';

/** No request leaves the page, even if a picture of a network were in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:";

const STYLES = `
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 70rem; margin: 0 auto; padding: 1rem; color-scheme: light dark; }
.entry { border-block-start: 1px solid; padding-block: 1.5rem; }
.versions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem; }
dt { font-weight: bold; } dd { margin: 0 0 0.5rem; white-space: pre-line; overflow-wrap: anywhere; }
del, ins { display: block; } code { overflow-wrap: anywhere; }
.not-loaded { display: block; border: 1px dashed; padding: 0.5rem; }
`;

/** Writes a page that shows the queue: each entry as it would look, beside the approved version. */
export async function writePage(target: string, file: string, config: Config, review: Review): Promise<void> {
  const reader = new Reader();
  const folder = dirname(resolve(file));
  const draw = async (item: Json): Promise<string> => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      language: config.language,
      items: [item],
    })
      // Files of sources are named by their path from the folder of the config.
      .replaceAll('"file:', `"${urlOfPath(folder)}/`)
      .replaceAll('=\\"file:', `=\\"${urlOfPath(folder)}/`);
    const source = { name: target, url: urlOfPath(resolve(folder, 'pending.json')), text };
    const { result } = await reader.do('render', {
      ...{ sources: [source], element: elementFor(item), attributes: { 'heading-level': '3' }, lang: config.language },
      ...{ url: urlOfPath(resolve(target)), head: false, to: 'html', now: Date.now() },
    });
    return withoutRequests(result);
  };
  try {
    const sections: string[] = [];
    for (const entry of review.waiting) {
      const last = review.approved.get(keyOf(entry));
      sections.push(section(entry, await draw(entry.item), last && (await draw(last.item))));
    }
    const css = await readFile(new URL('./assets/cx-static.css', import.meta.url), 'utf8');
    const isNew = await writeFileSafely(target, page(sections, css, config.title));
    printError(`${target}: ${isNew ? 'written.' : 'nothing has changed.'}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new UsageError(`${target}: It can't be written (${code}). Check the permissions of the file and its folder.`);
  } finally {
    reader.close();
  }
}

/** Returns the element that shows an entry. */
function elementFor({ _cx, url }: Json): string {
  const { type, network } = (isObject(_cx) ? _cx : {}) as { readonly type?: string; readonly network?: string };
  const kind = type ?? ((network ?? networkOf((url ?? '') as string)) ? 'post' : 'highlight');
  return { post: 'social-embed', milestone: 'campaign-timeline' }[kind] ?? kind;
}

/** Replaces the pictures of other hosts by their descriptions. */
function withoutRequests(html: string): string {
  return html.replace(/<img\b[^>]*>/g, (image) => {
    const [, src = ''] = /\ssrc="([^"]*)"/.exec(image) ?? [];
    const host = hostOf(safeUrl(src) ?? '');
    if (!host) return image;
    const [, alt = ''] = /\salt="([^"]*)"/.exec(image) ?? [];
    return `<span class="not-loaded">${alt ? `Picture: ${alt}` : 'Picture without alt text'} (not loaded, from ${escaped(host)})</span>`;
  });
}

function section(entry: Waiting, now: string, before: string | undefined): string {
  const { id, url, source, reasons, difference, waiting_since } = entry;
  const name = shortOf(entry);
  const facts: [string, string][] = [
    ['Reason', reasons.join('; ')],
    ['Source', `${source}, since ${waiting_since.slice(0, 10)}`],
    ['Id', id],
    ...(url && url !== id ? [['Address', url] as [string, string]] : []),
  ];
  return `<section class="entry" aria-labelledby="e-${name}">
<h2 id="e-${name}">${escaped(headline(entry))}</h2>
<dl>${facts.map(([term, words]) => `<dt>${term}</dt><dd>${escaped(words)}</dd>`).join('')}</dl>
${difference ? `<h3>Changes</h3>\n<dl>${difference.map(differenceHtml).join('')}</dl>` : ''}
<div class="versions">${before === undefined ? '' : `<div><h3>Shown now</h3>\n${before}</div>`}
<div><h3>${before === undefined ? 'As it would look' : 'Waiting'}</h3>\n${now}</div></div>
<p><code>--approve ${name}</code> or <code>--reject ${name}</code></p>
</section>`;
}

const differenceHtml = ({ part, was, is }: Difference): string =>
  `<dt>${escaped(part)}</dt><dd>${was === undefined ? '' : `<del>${escaped(was)}</del>`}${is === undefined ? '' : `<ins>${escaped(is)}</ins>`}</dd>`;

function page(sections: readonly string[], css: string, title = ''): string {
  const { length } = sections;
  const count = length
    ? `${length} ${length === 1 ? 'entry waits' : 'entries wait'} for review`
    : 'Nothing waits for review';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped([count, title].filter(Boolean).join(': '))}</title>
<style>${css}${STYLES}</style>
</head>
<body>
<main>
<h1>${count}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => REFERENCES[one]!);
