/** Returns the headers in a list. */
export const words = (text: string): string[] => text.split(', ');
