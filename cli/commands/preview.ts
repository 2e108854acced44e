import { statSync } from 'node:fs';
import { Command } from 'commander';
import { listen, onEnd, portOption } from '../preview/localhost.js';
import { PreviewServer } from '../preview/server.js';
import { print } from '../print.js';
import { timeoutOption } from '../timeout-option.js';
import { UsageError } from '../usage-error.js';
import { Reader } from '../worker/reader.js';

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
    .addOption(portOption())
    .addOption(timeoutOption())
    .action(preview);
}

async function preview(folder: string, { port, timeout }: Options): Promise<void> {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    throw new UsageError(`${folder}: ${stats ? 'This is a file. Name its folder.' : 'There is no such folder.'}`);
  }
  const reader = new Reader(timeout);
  const preview = new PreviewServer(folder, reader);
  const close = async (): Promise<void> => {
    reader.close();
    await preview.close();
  };
  try {
    print(`${await listen(preview.server, port)} shows ${folder}. Press Ctrl-C to stop it.`);
  } catch (error) {
    await close();
    throw error;
  }
  onEnd(close);
}
