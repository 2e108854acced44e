import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const CONTENT_TYPES = { json: 'application/feed+json', js: 'text/javascript', html: 'text/html; charset=utf-8' };

/** How a broken origin answers. */
const FAULTS = {
  error: (response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Internal Server Error</h1>'),
  /** A maintenance, login or firewall page with the status of a success. */
  page: (response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=60' })
      .end('<h1>We will be back soon</h1>'),
  login: (response) =>
    response.writeHead(302, { Location: '/login', 'Content-Type': 'text/html' }).end('<p>Log in</p>'),
  /** Half a file, complete as far as HTTP can tell. */
  half: (response, { body, headers }) => response.writeHead(200, headers).end(body.subarray(0, body.length / 2)),
  silent: () => {},
};

/**
 * Starts a web server of an agency that a test can break.
 *
 * @param files - Contents by path; a change takes effect at once.
 */
export async function startOrigin(files) {
  const state = { fault: undefined, maxAge: 60, requests: [] };
  const sockets = new Set();
  const server = createServer((request, response) => {
    const path = request.url.replace(/\?.*/, '');
    state.requests.push({ path, at: Date.now(), isConditional: 'if-none-match' in request.headers });
    const file = describe(files[path], path, state);
    // Pages and scripts stay as they are: only the campaign is broken.
    const fault = path.startsWith('/campaigns/') && FAULTS[state.fault];
    if (fault) return fault(response, file ?? { body: Buffer.from('{}'), headers: {} });
    if (!file) return response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
    if (request.headers['if-none-match'] === file.headers.ETag) return response.writeHead(304, file.headers).end();
    if (!/gzip/.test(request.headers['accept-encoding'])) return response.writeHead(200, file.headers).end(file.body);
    return response.writeHead(200, { ...file.headers, 'Content-Encoding': 'gzip' }).end(packed(file.body));
  });
  server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address();
  const stop = async () => {
    const isClosed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await isClosed;
  };
  return {
    port,
    state,
    requestsFor: (path) => state.requests.filter((request) => request.path === path).length,
    /** Refuses connections, as a machine whose server has ended. */
    stop,
    restart: () => listen(port),
  };
}

/** The last contents that were compressed; a server does it once, too. */
const pieces = new Map();

function packed(body) {
  const key = createHash('sha256').update(body).digest('hex');
  if (!pieces.has(key)) pieces.set(key, gzipSync(body));
  return pieces.get(key);
}

function describe(content, path, { maxAge }) {
  if (content === undefined) return undefined;
  const body = Buffer.from(content);
  const ETag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const type = CONTENT_TYPES[path.split('.').at(-1)] ?? CONTENT_TYPES.html;
  const seconds = path.endsWith('hide.json') ? Math.min(60, maxAge) : maxAge;
  return {
    body,
    headers: {
      'Content-Type': type,
      Vary: 'Accept-Encoding',
      ETag,
      'Cache-Control': `public, max-age=${seconds}, stale-if-error=86400`,
    },
  };
}
