import { zipSync, type Zippable } from 'fflate';

/** Returns a zip of files by their paths. */
export async function zipFolder(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const entries: Zippable = {};
  for (const [path, blob] of files) {
    // Pictures are compressed already.
    const level = /\.(?:json|html|css|svg|md|txt|js)$/i.test(path) ? 6 : 0;
    entries[path] = [new Uint8Array(await blob.arrayBuffer()), { level }];
  }
  // Not in a worker: that of fflate is a blob: script, which the policy of the page forbids.
  return new Blob([zipSync(entries)], { type: 'application/zip' });
}
