import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseUrl } from '../../src/util/urls.js';
import { withoutSecrets } from '../print.js';
import { STDIN } from '../read-file.js';
import { urlBeside } from '../render/into.js';
import type { FrameSize } from '../index.js';
import { FRAME_SIZE } from '../render/oembed.js';
import { UsageError } from '../usage-error.js';
import type { OembedJob } from '../worker/jobs.js';

/** The options of an oEmbed response, as they were given. */
export interface OembedOptions {
  readonly oembed?: string;
  readonly frame?: string;
  readonly frameSize?: FrameSize;
}

/** An oEmbed response to write. */
export interface OembedFiles {
  readonly json: string;
  readonly xml: string;
  readonly job: OembedJob;
}

/** The rest of the command that the answer depends on. */
interface Around {
  /** The file of the page. */
  readonly file: string;
  /** The URL of the page. */
  readonly url: string | undefined;
  /** The files that are read or written, and what they are. */
  readonly others: Readonly<Record<string, string | undefined>>;
  /** The sources: files, URLs, or `-`. */
  readonly sources: readonly string[];
}

/** Adds the options of an oEmbed response to a command. */
export function addOembedOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--oembed <file>',
        'also write an oEmbed response, which lets other sites embed the page: JSON to this file, XML beside it',
      ).conflicts('to'),
    )
    .option('--frame <address>', 'for --oembed: the address of your frame.html; settings in its hash are kept')
    .option(
      '--frame-size <size>',
      `for --oembed: width and height in pixels (else ${FRAME_SIZE.width}x${FRAME_SIZE.height})`,
      sizeOf,
    );
}

function sizeOf(value: string): FrameSize {
  const [width = 0, height = 0] = (/^(\d{1,4})x(\d{1,4})$/.exec(value) ?? []).slice(1).map(Number);
  if (width && height) return { width, height };
  throw new InvalidArgumentError('Write width and height in pixels, such as 640x600.');
}

/**
 * Returns the response to write; undefined if none is requested.
 *
 * @throws UsageError if something that it needs is missing or can't work.
 */
export function oembedFiles({ oembed, frame, frameSize }: OembedOptions, around: Around): OembedFiles | undefined {
  if (oembed === undefined) {
    const alone = frame === undefined ? frameSize && '--frame-size' : '--frame';
    if (alone) throw new UsageError(`${alone} is for an oEmbed response. Name its file, too: --oembed oembed.json`);
    return undefined;
  }
  const { file, url, others, sources } = around;
  if (url === undefined) {
    throw new UsageError(
      'An oEmbed response needs the address of the page. Add it: --url https://agency.example/week/',
    );
  }
  if (frame === undefined) {
    throw new UsageError(
      'An oEmbed response needs the address of your frame.html. Add it: --frame https://agency.example/cx/frame.html',
    );
  }
  if (!/\.json$/.test(oembed)) {
    throw new UsageError(`${oembed}: Give the file a name that ends in .json, so that servers send it as JSON.`);
  }
  for (const source of sources) checkSource(source);
  const xml = oembed.replace(/json$/, 'xml');
  for (const [what, path] of Object.entries(others)) {
    const taken = [oembed, xml].find((one) => path !== undefined && resolve(path) === resolve(one));
    if (taken) throw new UsageError(`${taken}: This is ${what}, which the response would replace. Name another file.`);
  }
  const [jsonUrl, xmlUrl] = [oembed, xml].map((one) => urlBeside(resolve(one), file, url));
  const job = { frame: frameAddress(frame), size: frameSize, links: { json: jsonUrl!, xml: xmlUrl! } };
  return { json: oembed, xml, job };
}

/** @throws UsageError if everyone would read the address of a source, and nobody may. */
function checkSource(source: string): void {
  if (source === STDIN) {
    throw new UsageError('The frame loads the feed, so it needs its address: name a file or a URL in place of "-".');
  }
  if (/^https?:/i.test(source) && parseUrl(source)?.username) {
    throw new UsageError(
      `${withoutSecrets(source)}: Everyone can read the response, and so the password. Name an address without a password.`,
    );
  }
}

/** Returns the URL of frame.html. */
function frameAddress(value: string): string {
  const { href, protocol, hostname, pathname, username, password } = parseUrl(value) ?? {};
  const fault = (message: string): never => {
    throw new UsageError(`${withoutSecrets(value)}: ${message}`);
  };
  if (!href || !/^https?:$/.test(protocol!)) {
    return fault('This is not a full address. Write one such as https://agency.example/cx/frame.html.');
  }
  if (protocol !== 'https:' && hostname !== 'localhost') {
    return fault('Other sites use https, where browsers load no http frames. Serve frame.html over https.');
  }
  if (username || password) return fault('Leave out the password, because everyone can read the response.');
  if (!/\/frame(?:\.html)?$/.test(pathname!)) {
    return fault(
      'This is not the address of frame.html. Name that file, such as https://agency.example/cx/frame.html.',
    );
  }
  return href;
}
