/** Writes a story's `data`, which is a property and so not in its markup, as the child script that an author would write. */
export function withData(markup: string, element: string | undefined, data: unknown): string {
  const [before, tag, after] = split(markup, element);
  // Storybook asks once for what it drew and once for what we answered.
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
