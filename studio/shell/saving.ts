import { DESIGN_FILE, writeHash } from '../draft/settings-hash.js';
import type { Campaign, Origin, StudioState } from '../draft/state.js';
import type { StudioStore } from '../draft/store.js';

/** How saving ended. */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'downloaded'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }
  | { readonly kind: 'canceled' };

/** The part of the File System Access API that not all browsers have. */
interface SavePicker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Saves the campaign in the file that it came from, else in a file that the user chooses; browsers that can't do that
 * download it. With pictures, the file is a zip of the campaign's folder.
 */
export async function save(store: StudioStore): Promise<SaveOutcome> {
  const state = store.getState();
  const { campaign } = state;
  if (!campaign) return { kind: 'canceled' };
  const name = fileName(state);
  try {
    const blob = await blobOf(campaign, state);
    const handle = await handleFor(name, state.origin);
    if (handle === 'canceled') return { kind: 'canceled' };
    if (handle) await write(handle, blob);
    else download(name, blob);
    store.saved(handle?.name ?? name, { ...state.origin, handle }, campaign);
    if (campaign.files.size) store.designSaved(state.settings);
    return { kind: handle ? 'saved' : 'downloaded', name: handle?.name ?? name };
  } catch (error) {
    return { kind: 'failed', name, reason: (error as Error).message };
  }
}

/** Returns the name of the file: that of a zip if there are pictures. */
function fileName({ name, campaign }: StudioState): string {
  const stem = name.replace(/\.(?:json|zip)$/i, '') || 'campaign';
  return `${stem}.${campaign?.files.size ? 'zip' : 'json'}`;
}

/** Returns the campaign as a file. */
async function blobOf(campaign: Campaign, { origin, name, settings }: StudioState): Promise<Blob> {
  const text = jsonText(campaign, origin);
  if (!campaign.files.size) return new Blob([text], { type: 'application/feed+json' });
  const { zipFolder } = await import('./zip-folder.js');
  const design = writeHash(settings);
  const files = new Map([[jsonName(name), new Blob([text])], ...campaign.files]);
  return zipFolder(design ? files.set(DESIGN_FILE, new Blob([design])) : files);
}

const jsonName = (name: string): string => `${name.replace(/\.(?:json|zip)$/i, '') || 'campaign'}.json`;

/** Returns the campaign file as text. */
export const jsonText = ({ feed }: Campaign, { indent = '  ' }: Origin = {}): string =>
  `${JSON.stringify(feed, undefined, indent)}\n`;

/** Returns the file to write: undefined if it is to be downloaded. */
async function handleFor(name: string, { handle }: Origin): Promise<FileSystemFileHandle | 'canceled' | undefined> {
  // A file with pictures can't be saved as JSON any more, nor the other way round.
  if (handle && extensionOf(handle.name) === extensionOf(name)) return handle;
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (!showSaveFilePicker) return undefined;
  try {
    return await showSaveFilePicker.call(globalThis, { suggestedName: name });
  } catch (error) {
    // Other errors mean that this page may not show it, such as in a frame.
    return (error as Error).name === 'AbortError' ? 'canceled' : undefined;
  }
}

const extensionOf = (name: string): string => (/\.zip$/i.test(name) ? 'zip' : 'json');

/** Writes a file in place. */
export async function write(handle: FileSystemFileHandle, blob: Blob): Promise<void> {
  const stream = await handle.createWritable();
  // The file changes only when the stream is closed, so a failure before that loses nothing.
  await stream.write(blob);
  await stream.close();
}

/** Downloads a file. */
export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the blob when the click is over, but Safari reads it in a later task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
