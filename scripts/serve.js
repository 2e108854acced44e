/** Serves the built examples on localhost and prints their URL. Without PORT it uses 8080 or a free port. */
import { createServer } from 'node:http';
import { argv, env, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The strictest Content-Security-Policy that the widgets support. Examples and tests run under it. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Not reachable from other machines on the network. */
const HOST = 'localhost';

function filesIn(folder) {
  return sirv(fileURLToPath(new URL(`../${folder}`, import.meta.url)), {
    dev: true,
    // The examples also have videos and frames of their own origin.
    setHeaders: (response) =>
      response.setHeader('Content-Security-Policy', `${STRICT_CSP}; media-src 'self'; frame-src 'self'`),
  });
}

function serve() {
  const folders = { examples: filesIn('examples'), dist: filesIn('dist') };
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    const [, folder, path = ''] = /^\/(examples|dist)(\/.*)?$/.exec(request.url) ?? [];
    if (!folder || !path) return response.writeHead(302, { Location: '/examples/' }).end();
    request.url = path;
    return folders[folder](request, response, notFound);
  });
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || env.PORT) throw error;
    server.listen(0, HOST);
  });
  server.on('listening', () => stdout.write(`Examples: http://localhost:${server.address().port}/examples/\n`));
  server.listen(Number(env.PORT ?? 8080), HOST);
}

if (argv[1] === fileURLToPath(import.meta.url)) serve();
