import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { watch } from 'chokidar';
import sirv from 'sirv';
import { parseUrl } from '../../src/util/urls.js';
import type { Reader } from '../worker/reader.js';
import { fileAt } from './files.js';
import { findingsOf } from './findings.js';
import { isLocal } from './localhost.js';
import { POLICY } from './policy.js';

/** The paths of the preview's own resources, which the client reads too. */
const OWN = { script: '/-/preview.js', changes: '/-/changes', findings: '/-/findings' };

/** Goes after each page. Bytes of ASCII, whatever the encoding of the page. */
const TAG = `\n<script type="module" src="${OWN.script}"></script>\n`;

const NOT_STORED = { 'Cache-Control': 'no-store' };

/** Serves a folder on localhost: its pages reload when a file changes, and show what `check` finds in their content. */
export class PreviewServer {
  readonly server: Server;
  readonly #watcher: ReturnType<typeof watch>;
  readonly #readers = new Set<ServerResponse>();
  readonly #serveFile: ReturnType<typeof sirv>;

  constructor(
    private readonly folder: string,
    private readonly reader: Reader,
  ) {
    this.#serveFile = sirv(folder, { dev: true, setHeaders: (response) => setHeaders(response) });
    this.server = createServer((request, response) => void this.#answer(request, response));
    this.#watcher = watch(folder, { ignoreInitial: true, ignored: /[\\/](?:\.|node_modules$)/ });
    this.#watcher.on('all', () => {
      for (const reader of this.#readers) reader.write('data: changed\n\n');
    });
  }

  async close(): Promise<void> {
    for (const reader of this.#readers) reader.end();
    this.server.close();
    this.server.closeAllConnections();
    await this.#watcher.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`The preview failed: ${String(error)}\n`);
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request)) {
      return void response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Open it as localhost.\n');
    }
    const url = parseUrl(request.url!, 'http://localhost');
    if (!url) return void response.writeHead(400).end();
    const { pathname, searchParams } = url;
    if (pathname === OWN.script) return this.#sendScript(response);
    if (pathname === OWN.changes) return this.#sendChanges(response);
    if (pathname === OWN.findings) return this.#sendFindings(searchParams.get('page') ?? '/', response);
    const file = fileAt(this.folder, pathname);
    if (file && /\.html?$/i.test(file)) return sendPage(await readFile(file), response);
    // Files that the server would find but that are none of the site's, such as hidden ones, do not get here.
    if (file) return this.#serveFile(request, response);
    this.#sendNotFound(pathname, response);
  }

  async #sendScript(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', ...NOT_STORED });
    response.end(await readFile(new URL('./assets/preview.js', import.meta.url)));
  }

  #sendChanges(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', ...NOT_STORED }).write(':\n\n');
    this.#readers.add(response);
    response.on('close', () => this.#readers.delete(response));
  }

  async #sendFindings(page: string, response: ServerResponse): Promise<void> {
    const isPage = fileAt(this.folder, page);
    const findings = isPage ? await findingsOf(this.folder, page, this.reader) : { files: [], elsewhere: [] };
    response.writeHead(200, { 'Content-Type': 'application/json', ...NOT_STORED }).end(JSON.stringify(findings));
  }

  /** Answers where there is no file; lists the pages of a folder without an index.html, so that one can be opened. */
  #sendNotFound(pathname: string, response: ServerResponse): void {
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (fileAt(this.folder, `${pathname}/`)) return void response.writeHead(302, { Location: `${pathname}/` }).end();
    const pages = readdirSync(this.folder).filter((name) => /\.html?$/i.test(name) && !name.startsWith('.'));
    if (pathname !== '/' || !pages.length) {
      return void response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('There is no such file.\n');
    }
    const links = pages.map((name) => `<li><a href="${encodeURIComponent(name)}">${escaped(name)}</a></li>`).join('\n');
    const page = `<!doctype html>\n<html lang="en">\n<title>Pages</title>\n<h1>Pages</h1>\n<ul>\n${links}\n</ul>\n</html>\n`;
    sendPage(Buffer.from(page), response);
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

function setHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Cache-Control', 'no-store');
}

function sendPage(page: Buffer, response: ServerResponse): void {
  setHeaders(response);
  // No charset: the page says it itself, as it must on other servers.
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(Buffer.concat([page, Buffer.from(TAG)]));
}
