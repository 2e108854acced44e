/** Serves the built examples and the studio on localhost and prints their URLs. Without PORT it uses 8080 or a free port. */
import { readFileSync } from 'node:fs';
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

const pathOf = (folder) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** The examples also have videos and frames of their own origin. */
const examplePolicy = () => `${STRICT_CSP}; media-src 'self'; frame-src 'self'`;

/** Returns the policy that the page of the studio states; its other files need none. */
function studioPolicy(path) {
  if (!/^\/(?:index\.html)?$/.test(path)) return undefined;
  const page = readFileSync(pathOf('dist/studio/index.html'), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)[1];
}

function filesIn(folder, policyOf = examplePolicy) {
  return sirv(pathOf(folder), {
    dev: true,
    setHeaders: (response, path) => {
      const policy = policyOf(path);
      if (policy) response.setHeader('Content-Security-Policy', policy);
    },
  });
}

function serve() {
  const folders = {
    examples: filesIn('examples'),
    dist: filesIn('dist'),
    studio: filesIn('dist/studio', studioPolicy),
  };
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    // Example pages link to the studio where it is built.
    const [, inStudio] = /^\/dist\/studio(\/.*)?$/.exec(request.url) ?? [];
    if (inStudio) return response.writeHead(302, { Location: `/studio${inStudio}` }).end();
    const [, folder, path = ''] = /^\/(examples|dist|studio)(\/.*)?$/.exec(request.url) ?? [];
    if (folder && !path) return response.writeHead(302, { Location: `/${folder}/` }).end();
    if (!folder) return response.writeHead(302, { Location: '/examples/' }).end();
    request.url = path;
    return folders[folder](request, response, notFound);
  });
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || env.PORT) throw error;
    server.listen(0, HOST);
  });
  server.on('listening', () => {
    const origin = `http://localhost:${server.address().port}`;
    stdout.write(`Examples: ${origin}/examples/\nStudio: ${origin}/studio/\n`);
  });
  server.listen(Number(env.PORT ?? 8080), HOST);
}

if (argv[1] === fileURLToPath(import.meta.url)) serve();
