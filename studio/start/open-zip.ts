import { unzipSync } from 'fflate';
import type { Settings } from '../draft/settings.js';
import { DESIGN_FILE, readHash } from '../draft/settings-hash.js';
import { StartError } from './opened.js';

/** The most bytes that are unpacked. */
const LIMIT = 500_000_000;

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
};

const extensionOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** A campaign folder. */
export interface CampaignFolder {
  readonly text: string;
  readonly name: string;
  readonly files: ReadonlyMap<string, Blob>;
  /** Undefined if the studio did not make the zip. */
  readonly settings: Settings | undefined;
}

/**
 * Unpacks the zip of a campaign folder: its campaign file, the settings, and the pictures and other media beside it.
 *
 * @throws StartError if there is no campaign file in it.
 */
export function openZip(bytes: Uint8Array): CampaignFolder {
  const parts = unpack(bytes);
  const [path] =
    Object.keys(parts)
      .filter((one) => /\.json$/i.test(one))
      .map((one) => [one, textOf(parts[one]!)] as const)
      .filter(([, text]) => /"items"\s*:\s*\[/.test(text))
      // The one closest to the root.
      .sort(([one], [other]) => one.split('/').length - other.split('/').length || one.length - other.length)[0] ?? [];
  if (!path) throw new StartError({ code: 'zip' });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const files = Object.entries(parts).flatMap(([one, content]): [string, Blob][] => {
    const type = TYPES[extensionOf(one)];
    if (!type || !one.startsWith(folder)) return [];
    return [[one.slice(folder.length), new Blob([content as Uint8Array<ArrayBuffer>], { type })]];
  });
  const design = parts[folder + DESIGN_FILE];
  const settings = design && readHash(textOf(design)).settings;
  return { text: textOf(parts[path]!), name: path.slice(folder.length), files: new Map(files), settings };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // macOS adds files of its own.
        if (/(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) return false;
        total += originalSize;
        if (total > LIMIT) throw new StartError({ code: 'too-large', megabytes: total / 1e6, limit: LIMIT / 1e6 });
        return /\.json$/i.test(name) || name.endsWith(DESIGN_FILE) || extensionOf(name) in TYPES;
      },
    });
  } catch (error) {
    throw error instanceof StartError ? error : new StartError({ code: 'zip' });
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
