import { unlinkSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Temporary files, removed if the command is interrupted. */
const temporary = new Set<string>();
let count = 0;

/**
 * Writes a file atomically: to a temporary file next to it, flushed to disk, then renamed. Concurrent readers get the
 * old file. After a failure or an interrupt, the old file is unchanged and no temporary file remains.
 *
 * @returns False if the file already has this content; then it is not touched.
 * @throws File system errors.
 */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(content);
  // Replaces the target of a symbolic link, not the link.
  const target = await realpath(path).catch(() => path);
  const old = await readFile(target).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (old?.equals(bytes)) return false;

  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${basename(target)}.${process.pid}-${count++}.tmp`);
  cleanUpOnInterrupt();
  temporary.add(beside);
  try {
    const file = await open(beside, 'wx');
    try {
      if (old) await file.chmod((await stat(target)).mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  } finally {
    temporary.delete(beside);
  }
  return true;
}

let listening = false;

function cleanUpOnInterrupt(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const path of temporary) {
        try {
          unlinkSync(path);
        } catch {
          // It has already been renamed, or was not created yet.
        }
      }
      process.exit(130);
    });
  }
}
