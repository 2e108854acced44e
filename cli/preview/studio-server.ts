import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isLocal } from './localhost.js';

/** Creates a server for the studio, with its policy as a header. */
export function studioServer(): Server {
  const folder = fileURLToPath(new URL('./studio/', import.meta.url));
  const policy = policyIn(readFileSync(`${folder}index.html`, 'utf8'));
  const serveFile = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', 'no-cache');
      if (/^\/(?:index\.html)?$/.test(path)) response.setHeader('Content-Security-Policy', policy);
    },
  });
  return createServer((request, response) => {
    const { url = '/' } = request;
    if (!isLocal(request)) {
      response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Open it as localhost.\n');
    } else if (url === '/favicon.ico') response.writeHead(204).end();
    else {
      serveFile(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
      });
    }
  });
}

/** Returns the policy that the page of the studio states, and what only a header can say. */
export function policyIn(page: string): string {
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  return `${policy}; frame-ancestors 'none'`;
}
