import type { Block, Inline, RichText } from '../../src/text/rich-text.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML and XML, including double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/**
 * Returns rich text as HTML, which our own reader converts back to the same rich text. The tree cannot contain active
 * content, so neither can the HTML. An emoji is written as its name, which is readable without the image.
 */
export function toHtml(rich: RichText): string {
  return rich.map(block).join('\n');
}

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlines(node.children)}</p>`;
    case 'list': {
      const name = node.ordered ? 'ol' : 'ul';
      return `<${name}>${node.children.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</${name}>`;
    }
    case 'blockquote':
      return `<blockquote>${toHtml(node.children)}</blockquote>`;
    case 'code':
      // HTML drops a line end right after <pre>; <code> prevents that.
      return `<pre><code>${escapeMarkup(node.value)}</code></pre>`;
  }
}

/** Renders a list item; most are a single paragraph, which needs no tag of its own. */
function itemHtml(item: RichText): string {
  const [first] = item;
  return item.length === 1 && first?.type === 'paragraph' ? inlines(first.children) : toHtml(item);
}

const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'emoji':
      return escapeMarkup(node.value);
    case 'break':
      return '<br>';
    case 'inlineCode':
      return `<code>${escapeMarkup(node.value)}</code>`;
    case 'strong':
      return `<strong>${inlines(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(node.children)}</em>`;
    case 'link':
      return `<a href="${escapeMarkup(node.url)}"${node.language ? ` hreflang="${escapeMarkup(node.language)}"` : ''}>${inlines(node.children) || escapeMarkup(node.url)}</a>`;
  }
}
