/**
 * Reads requests.yaml and compares it with the source code, the tests and the documents. It throws if a request is
 * missing or a claim has no proof, and names the line.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { DocumentError } from './document-error.js';
import { parseSource, readEvidence } from './source.js';

export const SOURCE = 'scripts/office/requests.yaml';

const KEYS = ['id', 'what', 'host', 'when', 'sends', 'forbid', 'by'];
const LIBRARY_KEYS = [...KEYS, 'hosts', 'directive', 'before_consent', 'seen'];

/** Code that makes a browser or Node request something. `import()` of a type requests nothing. */
const CALLS =
  /(?<![\w.#])fetch\(|globalThis\.fetch|new (?:HttpClient|Image|XMLHttpRequest|WebSocket|EventSource)\(|sendBeacon\(|await import\('\./;
const TAGS = /new Worker\(|<(?:img|video|audio|track|iframe|object|embed|source|link|script)(?![\w-])/;

/** The same by folder. The command renders with the code of src/, and its help has words in such brackets. */
const REQUESTS = { src: new RegExp(`${CALLS.source}|${TAGS.source}`), cli: CALLS };

const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Returns the first line of each file that makes a request, by file. */
export function requestsInSource(root = '.') {
  const found = new Map();
  for (const [folder, pattern] of Object.entries(REQUESTS)) {
    const files = readdirSync(join(root, folder), { recursive: true }).map(String).sort();
    for (const name of files) {
      if (!name.endsWith('.ts') || /^(?:dist|node_modules)\//.test(name)) continue;
      const lines = readFileSync(join(root, folder, name), 'utf8').split('\n');
      const index = lines.findIndex((line) => !COMMENT.test(line) && pattern.test(line));
      if (index >= 0) found.set(join(folder, name), index + 1);
    }
  }
  return found;
}

/** Returns network and host of each player, as the code has them. */
export async function playersInSource(root = '.') {
  const folder = join(root, 'src/media');
  const contents = `${readFileSync(join(folder, 'players.ts'), 'utf8')}\nexport { TABLE };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    ...{ bundle: true, format: 'esm', write: false },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { TABLE } = await import(`data:text/javascript;base64,${code}`);
  const rows = TABLE.map(([network, , embed]) => [
    network,
    embed(['1', '2'], 'en', 'https://post.server/').split('/')[0],
  ]);
  return new Map(rows.map(([network, host]) => [host === 'post.server' ? "The post's own server" : host, network]));
}

function comparePlayers(players, inSource, fail) {
  for (const [host, network] of inSource) {
    const index = players.findIndex((player) => player.host === host);
    if (index < 0) fail(['players'], `src/media/players.ts also loads ${host} (${network}); add it under "players".`);
    if (players[index].network !== network) fail(['players', index, 'network'], `${host} is the player of ${network}.`);
  }
  const gone = players.findIndex(({ host }) => !inSource.has(host));
  if (gone >= 0)
    fail(['players', gone, 'host'], `src/media/players.ts loads no player from ${players[gone].host}; remove it.`);
}

/** Compares the files of all entries with those that make requests. */
function compareFiles(data, inSource, fail) {
  const named = new Set();
  for (const part of ['library', 'command']) {
    data[part].forEach(({ by }, index) =>
      by.forEach((file, place) => {
        named.add(file);
        if (!inSource.has(file))
          fail([part, index, 'by', place], `${file} makes no request now; name the file that does.`);
      }),
    );
  }
  for (const [file, line] of inSource) {
    if (named.has(file)) continue;
    throw new DocumentError(
      file,
      line,
      `this makes a request that no entry of ${SOURCE} names under "by"; add it there.`,
    );
  }
}

/** Documents that list hosts of players, with the pattern before each list. */
const LISTS = {
  'docs/how-to/csp.md': /frame-src ([^`;\n]*)/,
  'docs/how-to/consent-managers.md': /const HOSTS = \[([^\]]*)/,
};

/** Compares the hosts in the code that loads feeds, and those in documents, with the list. */
function compareHosts({ library, players }, root) {
  const listed = new Set([...library, ...players].flatMap(({ hosts, host }) => [hosts, host]));
  const check = (file, pattern, kind) => {
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .forEach((line, index) => {
        const [found = ''] = COMMENT.test(line) ? [] : (pattern.exec(line) ?? []);
        for (const [host] of found.matchAll(/(?<=https:\/\/|')[\w-]+(?:\.[\w-]+)+/g)) {
          if (!listed.has(host))
            throw new DocumentError(file, index + 1, `${host} is no ${kind} in ${SOURCE}; add or correct it.`);
        }
      });
  };
  const loaders = readdirSync(join(root, 'src/loading')).filter((name) => name.endsWith('.ts'));
  for (const name of loaders) check(`src/loading/${name}`, /https:\/\/.*/, 'host of a request');
  for (const [file, pattern] of Object.entries(LISTS)) check(file, pattern, 'host of a player');
}

function readEntry(entry, part, index, source) {
  const path = [part, index];
  for (const key of part === 'library' ? LIBRARY_KEYS : KEYS) {
    if (entry[key] === undefined) source.fail([...path, 'id'], `"${entry.id}" has no "${key}".`);
  }
  const { sends, also, evidence, ...rest } = entry;
  if (!source.data.sends[sends])
    source.fail([...path, 'sends'], `"${sends}" is not under "sends" at the top of the file.`);
  const proof = readEvidence(evidence, [...path, 'evidence'], source);
  if (!proof.length) source.fail([...path, 'id'], `"${entry.id}" has no evidence; name a test that makes the request.`);
  return {
    ...rest,
    sends: { ...source.data.sends[sends], ...(also && { also }) },
    evidence: proof,
  };
}

/**
 * Returns all requests as data.
 *
 * @param text - The source; the file of that name by default.
 * @param root - The folder with the source code, tests and documents.
 * @throws DocumentError
 */
export async function readRequests(text = readFileSync(SOURCE, 'utf8'), root = '.') {
  const source = parseSource(SOURCE, text, root);
  const { data, fail } = source;
  compareFiles(data, requestsInSource(root), fail);
  comparePlayers(data.players, await playersInSource(root), fail);
  compareHosts(data, root);
  const entriesOf = (part) => data[part].map((entry, index) => readEntry(entry, part, index, source));
  return { library: entriesOf('library'), players: data.players, command: entriesOf('command') };
}

/** Writes requests.json. */
export async function writeRequests(folder) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const about =
    'Every request that the elements and the command cx-widgets-cli can make. Frames of networks make more, which the ' +
    'networks decide. The authoring page is not in this list, nor is the WordPress plugin, by which your server requests feeds. The elements set no cookie; they store the hosts that a reader ticked to remember, and nothing else.';
  const document = { name: 'cx-widgets', version, about, ...(await readRequests()) };
  writeFileSync(`${folder}/requests.json`, `${JSON.stringify(document, null, 2)}\n`);
}
