/** Opens a folder as a site in three engines, under a policy that the server sends. */
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { findMiniBrowser } from '../support/find-browser.js';
import { startWebKitDriver } from '../support/webkit-driver.js';
import { LAUNCH, until } from './support.js';

const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/feed+json',
  png: 'image/png',
};

/**
 * Serves files by their paths, with a policy as a header.
 *
 * @returns the URL, a list of the paths that were requested, a list of violations, and a function that ends it.
 */
export async function serveFolder(files, policy) {
  const requests = [];
  const violations = [];
  const server = createServer((request, response) => {
    const path = request.url.slice(1).replace(/\?.*/, '') || 'index.html';
    if (path === 'report') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        violations.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    requests.push(path);
    const content = files[path];
    if (!content) return void response.writeHead(404).end();
    const headers = { 'Content-Type': TYPES[path.split('.').at(-1)] ?? 'text/plain' };
    if (path.endsWith('.html')) headers['Content-Security-Policy'] = `${policy}; report-uri /report`;
    response.writeHead(200, headers).end(content);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    requests,
    violations,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Opens a page in an engine; resolves with functions that run code in it and end it. */
export const ENGINES = {
  chromium: (url) => inPuppeteer('chromium', url),
  firefox: (url) => inPuppeteer('firefox', url),
  webkit: inWebKit,
};

async function inPuppeteer(name, url) {
  const browser = await puppeteer.launch(LAUNCH[name]('/nowhere'));
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return { run: (code) => page.evaluate(code), close: () => browser.close() };
}

async function inWebKit(url) {
  const { port, stop } = await startWebKitDriver(250);
  const call = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method: body ? 'POST' : 'DELETE',
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  const { sessionId } = await call('', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  await call(`/${sessionId}/url`, { url });
  return {
    run: (code) => call(`/${sessionId}/execute/sync`, { script: `return ${code}`, args: [] }),
    close: async () => {
      await call(`/${sessionId}`);
      stop();
    },
  };
}

/** The words of an element and its shadow trees, as code to run in a page. */
export const WORDS = `(() => {
  const text = (node) => {
    if (node.nodeType === 3) return node.data;
    if (/^(style|script|template)$/.test(node.localName)) return '';
    return [...(node.shadowRoot ?? node).childNodes].map(text).join(' ');
  };
  return text(document.querySelector('main')).replace(/\\s+/g, ' ').trim();
})()`;

/** Waits until an element in a page shows its content. */
export const shown = (page, tag) =>
  until(() => page.run(`!!document.querySelector('${tag}')?.matches(':state(ready)')`), `${tag} is ready`);
