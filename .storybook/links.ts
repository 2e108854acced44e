/** The id that Storybook makes of a title. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Turns the links of a document of the repository into links to pages of Storybook. What has no page there, such as the
 * source, keeps its words only; pictures are served beside.
 *
 * @param file - The document's path in the repository.
 * @param titles - The titles of all pages, by their path in the repository.
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
