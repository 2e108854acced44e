import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { tagOf, unknownName } from '../../src/embed/names.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { decode } from '../../src/util/decode.js';
import { safeUrl } from '../../src/util/urls.js';
import { HttpClient } from '../net/http-client.js';
import { printableText, printableXml, printError, withoutSecrets } from '../print.js';
import { ConfigError } from '../pull/config-error.js';
import { ask } from '../pull/request.js';
import { readBytes, readText, STDIN } from '../read-file.js';
import { urlBeside, urlOfPath } from '../render/into.js';
import { addOembedOptions, oembedFiles, type OembedOptions } from './oembed-options.js';
import { ATTRIBUTES, type Attributes } from '../render/settings.js';
import { hideListOf } from '../review/hide-file.js';
import { timeoutOption } from '../timeout-option.js';
import { EXIT, UsageError } from '../usage-error.js';
import { RENDER_FORMATS, type RenderFormat, type RenderSource } from '../worker/jobs.js';
import { ReadLimitError, Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';

const NO_SOURCE =
  'Name a campaign file or a feed: cx-widgets render campaign.json. It is optional only with --into, for elements whose JSON is in the page.';

/** Whether an attribute is on or off. */
const isSwitch = (name: string): boolean => name.startsWith('with');

interface Options extends OembedOptions {
  readonly element: string;
  readonly to: RenderFormat;
  readonly into?: string;
  readonly output?: string;
  readonly head?: boolean;
  readonly lang?: string;
  readonly url?: string;
  readonly timeout?: number;
  readonly [attribute: string]: unknown;
}

/** Defines `cx-widgets render`: writes what an element shows as plain HTML. */
export function renderCommand(): Command {
  const command = new Command('render')
    .description('Writes what an element shows as plain HTML, for readers and machines without scripts.')
    .argument(
      '[source...]',
      'a campaign file or a feed, as a file or a URL; several are shown as one; without a source, --into reads the JSON in the page',
    )
    .option('--element <name>', 'the element, such as highlight or timeline', elementName, 'campaign')
    .option('--into <page>', 'the page to write it into: between markers, and inside elements with this feed')
    .addOption(new Option('--to <format>', 'the format').choices(RENDER_FORMATS).default('html').conflicts('into'))
    .addOption(new Option('-o, --output <file>', 'where to write it (else it is printed)').conflicts('into'))
    .addOption(
      new Option('--head', 'only what the head of a page says to machines: events, feeds, description').conflicts('to'),
    )
    .option('--lang <tag>', 'the language of the page (else as the page or the campaign says)')
    .option('--url <address>', 'the address of the page; then addresses on its site are written whole', address)
    .addOption(timeoutOption());
  addOembedOptions(command);
  for (const name of ATTRIBUTES) {
    command.option(isSwitch(name) ? `--${name}` : `--${name} <value>`, `the element's attribute ${name}`);
  }
  return command.action((sources: string[], options: Options) => render(sources, options));
}

function elementName(name: string): string {
  const tag = tagOf(name);
  if (tag) return tag.slice(3);
  throw new UsageError(unknownName(name));
}

function address(value: string): string {
  const url = /^https?:/i.test(value) && safeUrl(value);
  if (url) return url;
  throw new UsageError(`${value}: This is not an address. Write all of it, such as https://agency.example/campaign/.`);
}

async function render(names: readonly string[], options: Options): Promise<void> {
  const { element, to, into, output, head = false, lang, timeout } = options;
  if (!names.length && (into === undefined || head || options.oembed !== undefined)) throw new UsageError(NO_SOURCE);
  const file = resolve(into ?? output ?? 'page.html');
  const oembed = oembedFiles(options, { file, url: options.url, others: filesOf(names, options), sources: names });
  const reader = new Reader(timeout);
  let subject = '';
  try {
    const sources = await Promise.all(names.map((name) => load(name, file, options.url)));
    const page = into === undefined ? undefined : await readBytes(into);
    subject = into ?? names.join(', ');
    const url = options.url ?? urlOfPath(file);
    const input = {
      sources,
      element,
      attributes: attributesOf(options),
      lang,
      url,
      page,
      head,
      to,
      oembed: oembed?.job,
      now: Date.now(),
    };
    const { complaints, result, plain, oembed: answer } = await reader.do('render', input);
    printError(...complaints.map(withoutSecrets));
    const target = into ?? output;
    if (oembed && answer) {
      await write(oembed.json, answer.json);
      await write(oembed.xml, answer.xml);
    }
    if (target === undefined) process.stdout.write((isMarkup(to) ? printableXml : printableText)(result));
    else await write(target, result);
    if (plain !== undefined && output !== undefined) await write(besideOf(output), plain);
  } catch (error) {
    fail(subject, error);
  } finally {
    reader.close();
  }
}

/** Returns the files of a command, and what they are. */
function filesOf(names: readonly string[], { into, output }: Options): Readonly<Record<string, string | undefined>> {
  const sources = names.filter((name) => name !== STDIN && !/^https?:/i.test(name));
  return {
    'the page': into,
    'the output': output,
    ...Object.fromEntries(sources.map((name) => [`the source ${name}`, name])),
  };
}

const isMarkup = (format: RenderFormat): boolean => format === 'html' || format === 'email';

/** Returns the name of the plain-text part of an email. */
const besideOf = (file: string): string => `${file.replace(/\.html?$/i, '')}.txt`;

/** Loads a file or a URL. */
async function load(name: string, page: string, pageUrl: string | undefined): Promise<RenderSource> {
  if (/^https?:/i.test(name)) {
    const client = new HttpClient();
    try {
      const url = address(name);
      const { bytes, type } = await ask(url, { client, signal: new AbortController().signal });
      return { name, url, text: decode(bytes, type) };
    } finally {
      await client.close();
    }
  }
  const path = name === STDIN ? join(dirname(page), 'feed.json') : resolve(name);
  const url = urlBeside(path, page, pageUrl);
  const text = await readText(name);
  return name === STDIN
    ? { name, url, text }
    : { name, url, path, text, hide: await hideListOf(path, text).catch(asUsage) };
}

/** Rethrows what is wrong with a list of hidden entries: rendering without it would show them. */
function asUsage(error: unknown): never {
  throw error instanceof ConfigError ? new UsageError(error.message) : error;
}

function attributesOf(options: Options): Attributes {
  const keyOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    ATTRIBUTES.flatMap((name) => {
      const value = options[keyOf(name)];
      return value === undefined ? [] : [[name, value === true ? '' : (value as string)]];
    }),
  );
}

async function write(file: string, content: string): Promise<void> {
  let isNew: boolean;
  try {
    isNew = await writeFileSafely(file, content);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`It can't be written (${code ?? message}). Check the permissions of the file and its folder.`);
  }
  printError(`${file}: ${isNew ? 'written.' : 'nothing has changed.'}`);
}

/** Reports why nothing was written. */
function fail(subject: string, error: unknown): void {
  const isFeed = error instanceof FeedError;
  // What is wrong with the arguments names its file.
  if (error instanceof UsageError && !subject) throw error;
  if (!isFeed && !(error instanceof ReadLimitError || error instanceof UsageError)) throw error;
  const message = isFeed ? `${error.url || subject}: ${reasonText(error)}` : `${subject}: ${error.message}`;
  printError(withoutSecrets(message));
  process.exitCode = EXIT.faults;
}
