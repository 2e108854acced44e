import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { versions } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { VIEWPORT } from './browser.js';

/** What the figures depend on. */
export async function describeMachine(browser, library) {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()}`,
    load: Math.round(loadavg()[0] * 100) / 100,
    browser: await browser.version(),
    node: versions.node,
    window: `${VIEWPORT.width} × ${VIEWPORT.height}`,
    library: manifest.version,
    script: `sha256-${createHash('sha256').update(library).digest('base64')}`,
    scriptBytes: library.length,
    scriptBrotli: brotliCompressSync(library).length,
  };
}
