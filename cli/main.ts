#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../src/util/version.js';
import { checkCommand } from './commands/check.js';
import { convertCommand } from './commands/convert.js';
import { newCommand } from './commands/new.js';
import { previewCommand } from './commands/preview.js';
import { pullCommand } from './commands/pull.js';
import { renderCommand } from './commands/render.js';
import { reviewCommand } from './commands/review.js';
import { studioCommand } from './commands/studio.js';
import { printError, printable } from './print.js';
import { EXIT, UsageError } from './usage-error.js';

// A pipe that closes early, as with `head`, is not a failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? EXIT.fine : EXIT.faults),
);

/** Prints an unexpected error, escaped; Node would print the message unescaped. */
function fail(error: unknown): void {
  const { name = '', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  const calls = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  printError(`${name}: ${message}`, ...calls);
  process.exitCode = EXIT.faults;
}
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

const program = new Command('cx-widgets')
  .description("Starts, checks, converts, collects and renders a campaign's content.")
  .version(VERSION)
  .showHelpAfterError('(Run with --help for usage.)')
  .configureOutput({ outputError: (text, write) => write(usageLines(text)) })
  .exitOverride();

/**
 * Returns a usage error as escaped lines. Only Commander's suggestion gets a line of its own; the rest may be any text.
 */
function usageLines(text: string): string {
  const [, said = '', advice] = /^(.*?)(?:\n(\(Did you mean [^\n]*\)))?\n?$/s.exec(text) ?? [];
  return [said, advice].flatMap((line) => (line ? `${printable(line)}\n` : [])).join('');
}

for (const command of [
  newCommand(),
  studioCommand(),
  checkCommand(),
  convertCommand(),
  pullCommand(),
  reviewCommand(),
  previewCommand(),
  renderCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has already printed it; its exit code is 0 for --help and similar.
    process.exitCode = error.exitCode && EXIT.usage;
  } else if (error instanceof UsageError) {
    printError(error.message);
    process.exitCode = EXIT.usage;
  } else fail(error);
}
