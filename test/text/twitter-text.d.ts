/** The part of the oracle that the tests use; the package has no types of its own. */
declare module 'twitter-text' {
  interface Entity {
    indices: [number, number];
    url?: string;
    hashtag?: string;
    screenName?: string;
    listSlug?: string;
    cashtag?: string;
  }
  const twitter: { extractEntitiesWithIndices(text: string): Entity[]; extractUrls(text: string): string[] };
  export default twitter;
}
