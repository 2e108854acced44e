import { statSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { PreviewServer } from '../preview/server.js';
import { print } from '../print.js';
import { timeoutOption } from '../timeout-option.js';
import { UsageError } from '../usage-error.js';
import { Reader } from '../worker/reader.js';

/** The port if none is given; if it is in use, another one is taken. */
const PORT = 8080;

interface Options {
  readonly port?: number;
  readonly timeout?: number;
}

/** Defines `cx-widgets preview`: serves a folder on localhost. */
export function previewCommand(): Command {
  return new Command('preview')
    .description(
      'Serves a folder on this computer, under a strict Content-Security-Policy. Pages reload when a file changes, and show what check finds in their content.',
    )
    .argument('[folder]', 'the folder', '.')
    .option('--port <number>', `the port (else ${PORT}, or another that is free)`, portNumber)
    .addOption(timeoutOption())
    .action(preview);
}

function portNumber(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Write a number from 1 to 65535.');
}

async function preview(folder: string, { port, timeout }: Options): Promise<void> {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    throw new UsageError(`${folder}: ${stats ? 'This is a file. Name its folder.' : 'There is no such folder.'}`);
  }
  const reader = new Reader(timeout);
  const server = new PreviewServer(folder, reader);
  const close = async (): Promise<void> => {
    reader.close();
    await server.close();
  };
  try {
    print(`${await listen(server, port)} shows ${folder}. Ctrl-C ends it.`);
  } catch (error) {
    await close();
    throw error;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

async function listen(server: PreviewServer, port?: number): Promise<string> {
  try {
    return await server.listen(port ?? PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port === undefined) return server.listen(0);
    const reason = code === 'EACCES' ? 'You may not use it' : 'It is in use';
    throw new UsageError(`Port ${port}: ${reason}. Name another with --port.`);
  }
}
