/** What the head of a page has for a peer: its style sheet, its script, and what is waited for: so many of its items. */
export function peerHead(name, items, count, { style = true } = {}) {
  return `${style ? `<link rel="stylesheet" href="/peers/${name}.css" />` : ''}
    <script>bench.watch(${JSON.stringify(items)}, ${count});</script>
    <script type="module" src="/peers/${name}.js"></script>`;
}

/** JSON for a script of the page to read. In a script element only this character could end it. */
export function jsonBlock(id, data) {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
