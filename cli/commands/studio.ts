import { Command } from 'commander';
import { listen, onEnd, portOption } from '../preview/localhost.js';
import { studioServer } from '../preview/studio-server.js';
import { print } from '../print.js';

/** Defines `cx-widgets studio`: serves the studio on localhost. */
export function studioCommand(): Command {
  return new Command('studio')
    .summary('Opens the studio, where you write a campaign without JSON.')
    .description(
      'Serves the studio on this computer: forms for a campaign, with a preview and the code for your page. Your content stays in your browser.',
    )
    .addOption(portOption())
    .action(studio);
}

async function studio({ port }: { readonly port?: number }): Promise<void> {
  const server = studioServer();
  print(`The studio is at ${await listen(server, port)} - open it in a browser. Press Ctrl-C to stop it.`);
  onEnd(async () => {
    server.close();
    server.closeAllConnections();
    return Promise.resolve();
  });
}
