/** Adds a story's `data`, a property, to its source as the child script that an author would write. */
export function withData(markup: string, element: string | undefined, data: unknown): string {
  const [before, tag, after] = split(markup, element);
  // Storybook calls this for the rendered source, and again for our result.
  if (data === undefined || !tag || after.trimStart().startsWith('<script')) return markup;
  const json = typeof data === 'string' ? data : JSON.stringify(data, null, 2);
  const script = `<script type="application/json">\n${json}\n</script>`.replace(/^/gm, '  ');
  const inner = after.replace(/^(?!<\/)/, '\n  ').replace(/(?=<\/cx-)/, '\n');
  return `${before}${tag}\n${script}${inner}`;
}

function split(markup: string, element = ''): [before: string, tag: string, after: string] {
  const [tag = ''] = new RegExp(`<${element}\\b[^>]*>`).exec(markup) ?? [];
  const index = markup.indexOf(tag);
  return [markup.slice(0, index), tag, markup.slice(index + tag.length)];
}
