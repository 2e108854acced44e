/** Returns the documentation that requests.yaml generates: a page of the reference, and the table of players. */
import { readRequests } from './requests.js';

export const REQUESTS_PAGE = 'docs/reference/requests.md';

const INTRO = `# Requests

Every request that the elements can make in a reader's browser, and every request of the command. The same list for programs is
\`dist/office/requests.json\`. A test opens every example page, presses every button that loads something, and fails if a request
is not in the list; the build fails if a file of the source makes requests and no entry names it.

A link that a reader follows, a file that the elements make themselves (\`blob:\`, for calendars) and the requests of your own page are
not in the list.`;

const PLAYERS = `## Players

The hosts of players are in [Privacy](../explanation/privacy.md#network-players), with what each is asked for.`;

const BEFORE = `## In the browser, before the reader agrees to anything`;
const AFTER = `## In the browser, after the reader agrees

The reader presses a button that names the host or the file. With \`third-party="allow"\`, you agree for your readers.`;
const COMMAND = `## The command

\`cx-widgets\` runs on your computer or server. No reader is involved.`;

const directives = ({ directive }) => directive.map((name) => `\`${name}\``).join(', ');

/** Returns rows about some requests, with their head. */
const browserRows = (entries) => [
  ['Request', 'Host', 'When', 'Referrer and cookies', 'Forbid it', 'Directive'],
  ...entries.map((entry) => {
    const { what, host, when, sends, forbid } = entry;
    return [what, host, when, Object.values(sends).join(' '), forbid, directives(entry)];
  }),
];

const commandRows = (entries) => [
  ['Request', 'Host', 'When', 'Sent', 'Forbid it'],
  ...entries.map(({ what, host, when, sends, forbid }) => [what, host, when, Object.values(sends).join(' '), forbid]),
];

const playerRows = (players) => [
  ['Network', 'Host, for your policy and for consent', 'Variant'],
  ...players.map(({ network, host, of, variant }) => [
    of ? `${network}, ${of}` : network,
    host.includes(' ') ? host : `\`${host}\``,
    variant,
  ]),
];

/** Returns the page, and the rows of the table of players. A function renders rows as a table. */
export async function requestsDocs(table) {
  const { library, players, command } = await readRequests();
  const tableOf = ([head, ...rows]) => table(head, rows);
  const isFree = (entry) => entry.before_consent;
  const page = [
    INTRO,
    BEFORE,
    tableOf(browserRows(library.filter(isFree))),
    AFTER,
    tableOf(browserRows(library.filter((entry) => !isFree(entry)))),
    PLAYERS,
    COMMAND,
    tableOf(commandRows(command)),
  ].join('\n\n');
  return { page, players: tableOf(playerRows(players)) };
}
