/** A long post in an X archive: `tweets.js` has its beginning, `note-tweet.js` the full text. */
export interface Note {
  readonly noteTweetId?: string;
  readonly createdAt?: string;
  readonly core?: {
    readonly text?: string;
    readonly urls?: readonly { readonly shortUrl?: string; readonly expandedUrl?: string }[];
  };
}

/** The fields of a post used to find its note. */
interface CutPost {
  readonly id_str?: string;
  readonly created_at?: string;
  readonly full_text?: string;
}

/** A note and its post are from about the same minute; a note from another time may belong to a deleted post. */
const TOLERANCE = 60_000;

/** Decodes the characters that X escapes. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Whether X truncated a post: it ends with an ellipsis and a link to itself. */
export function isCut({ id_str, full_text = '' }: CutPost, expanded: readonly (string | undefined)[]): boolean {
  return (
    /…(?:\s*https?:\/\/t\.co\/\w+)+\s*$/.test(full_text) && expanded.some((url) => url?.endsWith(`/status/${id_str}`))
  );
}

/** Finds notes by their creation time. */
export class Notes {
  readonly #byMinute = new Map<number, Note[]>();
  readonly #byId = new Map<string, Note>();

  constructor(notes: readonly Note[]) {
    for (const note of notes) {
      if (note.noteTweetId) this.#byId.set(note.noteTweetId, note);
      const minute = minuteOf(note.createdAt);
      this.#byMinute.set(minute, [...(this.#byMinute.get(minute) ?? []), note]);
    }
  }

  /**
   * Finds the note of a post by its id or its time: the nearest one with the same beginning. Returns undefined for a
   * post without a trailing ellipsis, because it is complete.
   */
  of({ id_str = '', created_at, full_text = '' }: CutPost): Note | undefined {
    const start = plain(full_text);
    const end = start.search(/…[\s\0]*$/);
    if (end < 0) return undefined;
    const beginnings = [start.slice(0, end), start.slice(0, end).replace(/^(?:@\w+\s+)+/, '')];
    const begins = (note: Note): boolean => {
      const text = plain(note.core?.text ?? '');
      return beginnings.some((beginning) => text.startsWith(beginning.trim()));
    };
    const own = this.#byId.get(id_str);
    if (own && begins(own)) return own;
    const distance = ({ createdAt = '' }: Note): number =>
      Math.abs(Date.parse(createdAt) - Date.parse(created_at ?? ''));
    const minute = minuteOf(created_at);
    return [minute - 1, minute, minute + 1]
      .flatMap((one) => this.#byMinute.get(one) ?? [])
      .filter((note) => distance(note) <= TOLERANCE && begins(note))
      .sort((one, other) => distance(one) - distance(other))[0];
  }
}

const minuteOf = (time = ''): number => Math.floor(Date.parse(time) / TOLERANCE);

/** Normalizes text for comparison: a link has a different code in each place. */
const plain = (text: string): string =>
  unescaped(text)
    .replace(/https?:\/\/t\.co\/\w+/g, '\0')
    .replace(/\s+/g, ' ')
    .trim();
