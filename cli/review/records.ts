import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { isObject } from './hand-file.js';
import { chained, endOf, type RecordLine } from './record-lines.js';
import { textHash } from './text-hash.js';
import { versionOf } from './version.js';

/** An entry as published in this run. */
export interface PublishedEntry {
  readonly item: Json;
  readonly from: string;
  readonly retrieved_at: string;
  readonly source_sha256: string;
}

/** Records as they are on disk: JSON Lines, to which lines are only added, each with the hash of the line before it. */
export class Records {
  readonly #path: string;
  readonly #published: Map<string, Json>;
  readonly #isCut: boolean;
  #last: string;
  /** Lines that can't be read, as sentences. They stay. */
  readonly notes: readonly string[];

  private constructor(path: string, text: string) {
    this.#path = path;
    const { last, isCut } = endOf(text);
    this.#isCut = isCut;
    this.#last = last;
    const all = text.split('\n').slice(0, isCut ? undefined : -1);
    const notes: string[] = [];
    this.#published = new Map();
    all.forEach((line, index) => {
      const entry = parsed(line);
      const place = `${basename(path)}:${index + 1}`;
      if (!entry)
        notes.push(
          `${place}: this line is not JSON, so it was cut off or edited. It is kept; restore the file if you can.`,
        );
      else if (entry['previous'] !== (index ? textHash(all[index - 1]!) : '')) {
        notes.push(`${place}: a line before this one was changed, added or deleted. Restore the file if you can.`);
      }
      const { event, id, item } = entry ?? {};
      if (event === 'published' && isObject(item)) this.#published.set(id as string, item);
      if (event === 'withdrawn') this.#published.delete(id as string);
    });
    this.notes = notes.slice(0, 20);
  }

  /** Reads the records at a path, which may not be there yet. */
  static async read(path: string): Promise<Records> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    return new Records(path, text);
  }

  /** Adds what differs between the last run and this one. Returns the number of new lines. */
  async addRun(entries: readonly PublishedEntry[], at: string): Promise<number> {
    const ids = new Set(entries.map(({ item }) => item['id']));
    const gone = Array.from(this.#published, ([id, item]): RecordLine | [] =>
      ids.has(id) ? [] : { event: 'withdrawn', at, id, url: urlOf(item), author: authorOf(item) },
    ).flat();
    const isNew = ({ item }: PublishedEntry): boolean => {
      const last = this.#published.get(item['id'] as string);
      return !last || versionOf(last) !== versionOf(item);
    };
    const added = entries.filter(isNew).map(({ item, ...source }): RecordLine => {
      const id = item['id'] as string;
      const sum = textHash(JSON.stringify(item));
      return { event: 'published', at, id, url: urlOf(item), author: authorOf(item), ...source, sha256: sum, item };
    });
    return this.add([...gone, ...added]);
  }

  /** Adds lines at the end, and waits until they are on disk. Returns their number. */
  async add(lines: readonly RecordLine[]): Promise<number> {
    if (!lines.length) return 0;
    const { text, last } = chained(lines, this.#last);
    this.#last = last;
    await mkdir(dirname(this.#path), { recursive: true });
    const file = await open(this.#path, 'a');
    try {
      // A line that was cut off stays, on a line of its own.
      await file.appendFile((this.#isCut ? '\n' : '') + text);
      await file.sync();
    } finally {
      await file.close();
    }
    return lines.length;
  }
}

function parsed(line: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(line);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const urlOf = ({ url }: Json): string | undefined => url as string | undefined;

function authorOf({ authors, _cx }: Json): string | undefined {
  const names = ((authors ?? []) as readonly Json[]).map(({ name }) => String(name));
  const cx = isObject(_cx) ? _cx : {};
  const agency = isObject(cx['agency']) ? cx['agency']['name'] : cx['agency'];
  return names.join(', ') || (agency as string | undefined);
}
