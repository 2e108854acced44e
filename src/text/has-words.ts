/** Whether HTML has text outside its tags; used to choose between texts, so hidden text counts. */
export const hasWords = (html: string): boolean => /\S/.test(html.replace(/<[^<>]*>|&(?:nbsp|#160|#xa0);/gi, ' '));
