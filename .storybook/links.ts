/** Returns the id that Storybook derives from a title. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Turns links between documents into links between Storybook pages. A link to a file without a page, such as source
 * code, becomes plain text. Storybook serves the pictures.
 *
 * @param file - Path of the document in the repository.
 * @param titles - Titles of all pages, keyed by path in the repository.
 */
export function linksToPages(markdown: string, file: string, titles: Readonly<Record<string, string>>): string {
  const inRepository = (target: string): string => new URL(target, `file:///${file}`).pathname.slice(1);
  return markdown
    .replace(/(src=")(?!\w+:)([^"]+)/g, (_found, before: string, target: string) => before + inRepository(target))
    .replace(/(!?)\[([^[\]]*)\]\(([^)\s]+)\)/g, (found, isPicture: string, words: string, target: string) => {
      if (/^(?:\w+:|#)/.test(target)) return found;
      if (isPicture) return `![${words}](${inRepository(target)})`;
      const [path = '', hash] = target.split('#');
      const title = titles[inRepository(path)];
      return title ? `[${words}](?path=/docs/${idOf(title)}--docs${hash ? `#${hash}` : ''})` : words;
    });
}
