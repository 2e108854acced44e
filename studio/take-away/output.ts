import { DESIGN_FILE, writeHash } from '../draft/settings-hash.js';
import type { StudioState } from '../draft/state.js';
import { jsonText } from '../shell/saving.js';
import { writtenFiles, releaseFilesFor, pageAttributes } from '../page/folder.js';
import { BESIDE } from '../page/place.js';
import { jsonName } from '../page/current.js';
import { publicationOf } from '../page/publication.js';
import type { Look } from '../page/snippets.js';
import { languageNow } from '../shell/language.js';

/** Returns all files of the folder that is taken away, by their paths. */
export async function folderOf(state: StudioState, look: Look): Promise<Map<string, Blob>> {
  const { campaign, settings, name, origin } = state;
  if (!campaign) return new Map();
  const publication = publicationOf({
    feed: campaign.feed,
    name: jsonName(name),
    element: settings.element,
    attributes: pageAttributes(settings.element, settings.attributes),
    place: BESIDE,
    now: Date.now(),
  });
  const written = writtenFiles({ publication, feedText: jsonText(campaign, origin), look, language: languageNow() });
  const files = new Map<string, Blob>();
  for (const [path, text] of written) files.set(path, new Blob([text]));
  files.set(DESIGN_FILE, new Blob([writeHash(settings)]));
  for (const [path, blob] of campaign.files) files.set(path, blob);
  for (const file of releaseFilesFor(publication)) files.set(file, await releaseBlob(file));
  return files;
}

/** Loads a file of the release from the studio's own folder. */
async function releaseBlob(file: string): Promise<Blob> {
  const response = await fetch(`cdn/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}.`);
  return response.blob();
}

/** The part of the File System Access API that not all browsers have. */
interface FolderPicker {
  showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether the browser can write into a folder. */
export const canSaveFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Writes files into a folder that the user chooses; returns its name, or undefined if the user cancels. */
export async function saveFolder(files: () => Promise<ReadonlyMap<string, Blob>>): Promise<string | undefined> {
  const { showDirectoryPicker } = globalThis as FolderPicker;
  if (!showDirectoryPicker) return undefined;
  let folder: FileSystemDirectoryHandle;
  try {
    // Asked first, because the browser allows it only right after a click.
    folder = await showDirectoryPicker.call(globalThis, { mode: 'readwrite' });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  }
  for (const [path, blob] of await files()) await writeFile(folder, path.split('/'), blob);
  return folder.name;
}

async function writeFile(folder: FileSystemDirectoryHandle, path: readonly string[], blob: Blob): Promise<void> {
  const [name, ...rest] = path as [string, ...string[]];
  if (rest.length) {
    await writeFile(await folder.getDirectoryHandle(name, { create: true }), rest, blob);
    return;
  }
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(blob);
  await stream.close();
}
