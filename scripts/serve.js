/** Serves the built examples to this machine alone and prints their URL. Without PORT it takes 8080 or a free port. */
import { createServer } from 'node:http';
import { env, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { STRICT_CSP } from './strict-csp.js';

/** Other machines on the network have no business here. */
const HOST = 'localhost';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = (folder) =>
  sirv(root + folder, {
    dev: true,
    // Videos and frames of the page's own, which the strictest policy has no place for.
    setHeaders: (response) =>
      response.setHeader('Content-Security-Policy', `${STRICT_CSP}; media-src 'self'; frame-src 'self'`),
  });
const examples = files('examples');
const dist = files('dist');

const server = createServer((request, response) => {
  const notFound = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  const [, folder, path = ''] = /^\/(examples|dist)(\/.*)?$/.exec(request.url) ?? [];
  if (!folder || !path) return response.writeHead(302, { Location: '/examples/' }).end();
  request.url = path;
  return (folder === 'dist' ? dist : examples)(request, response, notFound);
});

server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || env.PORT) throw error;
  server.listen(0, HOST);
});
server.on('listening', () => stdout.write(`Examples: http://localhost:${server.address().port}/examples/\n`));
server.listen(Number(env.PORT ?? 8080), HOST);
