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
};

const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#005ea2"/></svg>`;

/**
 * Serves what it was given, from memory and compressed beforehand, so that neither a rebuild of the library nor the
 * server's own work is part of what is measured.
 */
export async function startServer() {
  const files = new Map();
  const add = (path, content) => files.set(path, compressed(path, Buffer.from(content)));
  const root = new URL('../', import.meta.url);
  const library = await readFile(new URL('dist/cdn/cx-widgets.js', root));
  add('/cx-widgets.js', library);
  add('/examples/cxday-2024.json', await readFile(new URL('examples/cxday-2024.json', root)));
  add('/portrait.svg', PORTRAIT);

  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${server.address().port}`;
  return { origin, library, add, size: (path) => files.get(path).body.length, close: () => server.close() };
}

/** Scripts are compressed as hard as a CDN does it once and for all, pages as a server does it for each answer. */
function compressed(path, content) {
  const extension = extname(path);
  const quality = extension === '.js' ? 11 : 5;
  const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  const headers = {
    'Content-Type': TYPES[extension],
    'Content-Encoding': 'br',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  };
  return { body, headers };
}
