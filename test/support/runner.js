/** What the test runner needs beside a browser: servers that misbehave as told, and JSON as modules. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { STRICT_CSP } from '../../scripts/serve.js';
import { feedHandler } from './feed-handler.js';

const requests = [];
const handle = feedHandler(requests);

/**
 * Serves feeds from the page's own origin at `/feed`, those of the examples byte by byte, and pages with the policy of
 * their `csp` parameter.
 */
export async function serveFeedsAndPages(context, next) {
  if (context.path === '/feed') {
    // The handler answers by itself, or not at all.
    context.respond = false;
    context.status = 200;
    return handle(context.req, context.res);
  }
  if (context.path.startsWith('/frames/')) return serveFrame(context);
  if (/^\/examples\/feeds\/[\w.-]+\.xml$/.test(context.path)) {
    // The server takes all files for UTF-8.
    context.respond = false;
    context.status = 200;
    context.res.end(await readFile(new URL(`../..${context.path}`, import.meta.url)));
    return undefined;
  }
  if ('as-built' in context.query && /^\/dist\/cdn\/[\w-]+\.js$/.test(context.path)) {
    // The runner changes scripts on their way, and they would have another hash.
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'text/javascript' });
    context.res.end(await readFile(new URL(`../..${context.path}`, import.meta.url)));
    return undefined;
  }
  await next();
  // A page that has frames in it must allow them.
  const frames = /\/(frame|sharepoint)\.html$/.test(context.path) ? "; frame-src 'self'" : '';
  if (/^\/(test\/pages|examples)\//.test(context.path))
    context.set('Content-Security-Policy', context.query['csp'] ?? STRICT_CSP + frames);
  return undefined;
}

/**
 * Serves what a site has that serves frames, at `/frames/LIST/`: the files of `dist/cdn/` under the strictest policy, and
 * as `frame.json` what LIST says, as base64; none where it is `-`. A page in it tells a test of itself, and loads the locale files that its query names.
 */
async function serveFrame(context) {
  const [, , list, ...path] = context.path.split('/');
  const name = path.join('/');
  context.set('Content-Security-Policy', context.query['csp'] ?? STRICT_CSP);
  if (name === 'frame.json') {
    context.status = list === '-' ? 404 : 200;
    context.body = list === '-' ? '' : Buffer.from(list, 'base64url');
    return;
  }
  const isSpy = name === 'spy.js';
  const file = await readFile(
    new URL(isSpy ? '../pages/frame-spy.js' : `../../dist/cdn/${name}`, import.meta.url),
    'utf8',
  );
  context.type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
  const locales = [context.query['locale'] ?? []]
    .flat()
    .map((tag) => `<script defer src="locales/${tag}.js"></script>`);
  const added = `<script src="spy.js"></script>${locales.join('')}<meta charset`;
  context.body = isSpy ? file : file.replace('<meta charset', added);
}

/**
 * Serves feeds from another origin too. Commands: `feed-origin` gives that origin, `feed-requests` how often an address
 * was asked for at either.
 */
export function feedServer() {
  const other = createServer(handle);
  return {
    name: 'feed-server',
    serverStart: () => new Promise((resolve) => other.listen(0, resolve)),
    serverStop() {
      other.close();
      other.closeAllConnections();
    },
    executeCommand({ command, payload }) {
      if (command === 'feed-origin') return `http://localhost:${other.address().port}`;
      if (command === 'feed-requests') return requests.filter((url) => payload.endsWith(url)).length;
      return undefined;
    },
  };
}

/** Lets modules import JSON, as Vite does; who fetches the same file gets it as it is. */
export function jsonModules() {
  let rootDir;
  return {
    name: 'json-modules',
    serverStart({ config }) {
      rootDir = config.rootDir;
    },
    resolveImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
    async serve({ path, query }) {
      if (!path.endsWith('.json') || !('module' in query)) return undefined;
      return { body: `export default ${await readFile(rootDir + path, 'utf8')};`, type: 'js' };
    },
  };
}
