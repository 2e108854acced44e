import { Command } from 'commander';
import { listen, onEnd, portOption } from '../preview/localhost.js';
import { studioServer } from '../preview/studio-server.js';
import { print } from '../print.js';

/** Defines `cx-widgets studio`: serves the studio on localhost. */
export function studioCommand(): Command {
  return new Command('studio')
    .summary('Opens the studio, where a campaign is written without JSON.')
    .description(
      'Serves the studio on this computer: forms for a campaign, with a preview and the code for your page. Nothing leaves your browser.',
    )
    .addOption(portOption())
    .action(studio);
}

async function studio({ port }: { readonly port?: number }): Promise<void> {
  const server = studioServer();
  print(`The studio is at ${await listen(server, port)} - open it in a browser. Ctrl-C ends it.`);
  onEnd(async () => {
    server.close();
    server.closeAllConnections();
    return Promise.resolve();
  });
}
