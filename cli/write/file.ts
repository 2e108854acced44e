import { unlinkSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files that are being written; removed if the command is interrupted. */
const temporary = new Set<string>();
let count = 0;

/**
 * Writes a file whole or not at all: beside it, to the disk, then under its name. Whoever reads it meanwhile gets the old
 * one. On a failure or an interrupt the old file stays, and nothing is left beside it.
 *
 * @returns False where the file says the same already; then it is not touched.
 * @throws What the file system says.
 */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(content);
  // Behind a symbolic link it is the file that changes, not the link.
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
          // It has its name already, or was not made yet.
        }
      }
      process.exit(130);
    });
  }
}
