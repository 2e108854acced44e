import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#005ea2"/></svg>`;

/** What an API's answer has: every page may read it, also one that asks with headers of its own. */
const API = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': '*',
};

/**
 * Serves what it was given, from memory and compressed beforehand, so that neither a rebuild of the library nor the
 * server's own work is part of what is measured. It stands for every host: a browser takes any name that ends with
 * `.localhost` for this machine, so a network is a host of its own there.
 */
export async function startServer() {
  const files = new Map();
  const missing = new Set();
  const add = (path, content, headers) => files.set(path, compressed(path, Buffer.from(content), headers));
  const root = new URL('../', import.meta.url);
  const library = await readFile(new URL('dist/cdn/cx-widgets.js', root));
  add('/cx-widgets.js', library);
  add('/examples/cxday-2024.json', await readFile(new URL('examples/cxday-2024.json', root)));
  add('/portrait.svg', PORTRAIT);

  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, API).end();
    const file = files.get(request.url);
    if (!file) {
      missing.add(request.url);
      return response.writeHead(404).end();
    }
    return response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const originOf = (host) => `http://${host}:${server.address().port}`;
  return { origin: originOf('localhost'), originOf, library, add, missing, close: () => server.close() };
}

/** Scripts are compressed as hard as a CDN does it once and for all, pages as a server does it for each answer. */
function compressed(path, content, more) {
  const extension = extname(path);
  const quality = extension === '.js' ? 11 : 5;
  const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  const headers = {
    'Content-Type': TYPES[extension],
    'Content-Encoding': 'br',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...(/^\/(?:api|xrpc)\//.test(path) && API),
    ...more,
  };
  return { body, headers };
}
