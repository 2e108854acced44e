#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../elements/shared/version.js';
import { checkCommand } from './commands/check.js';
import { convertCommand } from './commands/convert.js';
import { newCommand } from './commands/new.js';
import { pullCommand } from './commands/pull.js';
import { supplyDom } from './dom.js';
import { EXIT, UsageError } from './usage-error.js';

supplyDom();

// A pipe that closes early, as `head` does, is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? EXIT.fine : EXIT.faults),
);

const program = new Command('cx-widgets')
  .description("Begins, checks, converts and collects a campaign's content.")
  .version(VERSION)
  .showHelpAfterError('(Add --help for what can be said.)')
  .exitOverride();

for (const command of [newCommand(), checkCommand(), convertCommand(), pullCommand()]) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it already; what is no mistake, such as --help, it ends with 0.
    process.exitCode = error.exitCode && EXIT.usage;
  } else if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = EXIT.usage;
  } else throw error;
}
