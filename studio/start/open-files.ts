import { mediaType } from '../../src/util/media-type.js';
import { LIMITS } from '../../src/formats/limits.js';
import { fileHandles } from '../draft/file-handles.js';
import { StartError, type Opened } from './opened.js';

/** A file, and its handle for saving. */
interface Chosen {
  readonly file: File;
  readonly handle: FileSystemFileHandle;
}

/** The part of the File System Access API that not all browsers have. */
interface OpenPicker {
  showOpenFilePicker?: (options: { readonly multiple: boolean }) => Promise<readonly FileSystemFileHandle[]>;
}

/** Whether files can be chosen so that they can be saved in place. */
export const canChoose = (): boolean => 'showOpenFilePicker' in globalThis;

/** Lets the user choose files; none if the user cancels. */
export async function chooseFiles(): Promise<readonly Chosen[]> {
  try {
    const handles = await (globalThis as OpenPicker).showOpenFilePicker!({ multiple: true });
    return await Promise.all(handles.map(async (handle) => ({ handle, file: await handle.getFile() })));
  } catch (error) {
    if ((error as Error).name === 'AbortError') return [];
    throw error;
  }
}

/** Files larger than this are not even read into memory. */
const MOST = 500_000_000;

/**
 * Opens files: a campaign file or another format; pictures beside it belong to the campaign.
 *
 * @throws StartError, and ReviewFile for the files of a review.
 */
export async function openFiles(files: readonly File[]): Promise<Opened> {
  const isMedia = ({ name }: File): boolean => mediaType(name) !== undefined || /\.(?:svg|vtt)$/i.test(name);
  const [main, ...others] = files.filter((file) => !isMedia(file));
  if (!main) throw new StartError({ code: 'picture' });
  if (main.size > MOST)
    throw new StartError({ code: 'too-large', megabytes: main.size / 1e6, limit: LIMITS.bytes / 1e6 });
  const { openBytes } = await import('./open-bytes.js');
  const opened = openBytes(new Uint8Array(await main.arrayBuffer()), main.name);
  // A file of a review among the others makes it a review.
  for (const other of others) openBytes(new Uint8Array(await other.arrayBuffer()), other.name);
  const media = files.filter(isMedia).map((file): [string, Blob] => [file.name, file]);
  const handle = opened.isCampaignFile ? fileHandles.get(main) : undefined;
  return { ...opened, files: new Map([...opened.files, ...media]), origin: { ...opened.origin, handle } };
}
