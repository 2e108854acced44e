import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { visibleDocument } from './library.js';

/** A browser's HTTP cache of one reader, as far as a campaign uses it. */
class BrowserCache {
  #stored = new Map();
  #send;

  constructor(send) {
    this.#send = send;
  }

  async fetch(url, { cache, signal }) {
    const old = this.#stored.get(url);
    if (old && cache === 'default' && Date.now() < old.freshUntil) return respond(old, url);
    const answer = await this.#send(url, old?.headers.etag, signal);
    if (answer.status === 304) this.#store(url, { ...old, headers: { ...old.headers, ...answer.headers } });
    else if (answer.status === 200) this.#store(url, answer);
    else return respond(answer, url);
    return respond(this.#stored.get(url), url);
  }

  #store(url, answer) {
    const { 'cache-control': control = '', age = 0 } = answer.headers;
    const [, seconds = 0] = /max-age=(\d+)/.exec(control) ?? [];
    this.#stored.set(url, { ...answer, freshUntil: Date.now() + (Number(seconds) - Number(age)) * 1000 });
  }
}

function respond({ status, headers, body }, url) {
  const response = new Response(status === 304 ? null : body, { status, headers });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** A site as readers see it: connections, and counts of all that was requested. */
export class Site {
  readers = new Set();
  /** One row for each request: time, path, status, cache status, bytes, whether conditional. */
  requests = [];
  #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  #newPage;
  origin;
  feed;

  constructor(library, { origin, feed }) {
    this.origin = origin;
    this.feed = feed;
    this.#newPage = library({ href: `${origin}/cxday`, origin, protocol: 'http:' }).newPage;
  }

  newPage(fetch) {
    return this.#newPage({ document: visibleDocument(), fetch });
  }

  /** Opens a page with `<cx-campaign feed refresh>` as far as its data is concerned. */
  open(options) {
    const reader = new Reader(this, options);
    this.readers.add(reader);
    return reader;
  }

  send = (url, etag, signal) =>
    new Promise((resolve, reject) => {
      const headers = { 'Accept-Encoding': 'gzip', ...(etag && { 'If-None-Match': etag }) };
      const row = {
        at: Date.now(),
        path: new URL(url).pathname,
        isConditional: !!etag,
        cache: '',
        bytes: 0,
      };
      this.requests.push(row);
      const sent = request(url, { agent: this.#agent, headers, signal }, (answer) => {
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const packed = Buffer.concat(pieces);
          const head = answer.rawHeaders.join('').length + answer.rawHeaders.length * 2 + 17;
          Object.assign(row, {
            status: answer.statusCode,
            cache: answer.headers['x-cache-status'] ?? '',
            bytes: packed.length + head,
            milliseconds: Date.now() - row.at,
          });
          const { 'content-encoding': coding, ...rest } = answer.headers;
          const body = coding === 'gzip' && packed.length ? gunzipSync(packed) : packed;
          resolve({ status: answer.statusCode, headers: rest, body });
        });
      });
      sent.on('error', (error) => {
        // Readers who leave don't wait for their answers.
        if (!signal?.aborted) Object.assign(row, { status: 0, error: error.code });
        reject(error);
      });
      sent.end();
    });

  close() {
    for (const reader of this.readers) reader.leave();
    this.#agent.destroy();
  }
}

/** One reader with the library's own store and refresh. */
class Reader {
  /** Times of changes: of what is shown, in milliseconds since 1970. */
  opened = Date.now();
  firstShown;
  lost;
  isStale = false;
  staleCount = 0;
  errors = new Map();
  gone = new Map();
  #site;
  #store;
  #refresh;
  #host = { isConnected: true, addController() {} };

  constructor(site, { refresh }) {
    const cache = new BrowserCache(site.send);
    const { CampaignStore, RefreshController } = site.newPage((url, options) => cache.fetch(url, options));
    this.#site = site;
    this.#store = new CampaignStore();
    this.#refresh = new RefreshController(this.#host, {
      seconds: () => refresh,
      freshUntil: () => this.#store.freshUntil,
      refresh: () => this.#store.refresh(),
    });
    this.#store.subscribe(() => this.#note());
    this.#store.open({ feeds: site.feed, base: `${site.origin}/cxday` });
    this.#refresh.hostConnected();
  }

  /** The ids on display; empty before the first load and while the page shows the author's fallback. */
  get entries() {
    return this.#store.getState().content?.campaign?.entries.map(({ id }) => id) ?? [];
  }

  leave() {
    this.#host.isConnected = false;
    this.#refresh.hostDisconnected();
    this.#store.suspend();
    this.#site.readers.delete(this);
  }

  #note() {
    const { content, pending } = this.#store.getState();
    // A page offers a campaign with new entries by a button; all else it shows at once.
    if (pending) return this.#store.showPending();
    for (const { code } of content?.errors ?? []) this.errors.set(code, (this.errors.get(code) ?? 0) + 1);
    const isStale = content?.staleSince !== undefined;
    if (isStale && !this.isStale) this.staleCount++;
    this.isStale = isStale;
    const { entries } = this;
    if (entries.length) this.firstShown ??= Date.now();
    else if (this.firstShown) this.lost ??= Date.now();
    if (this.firstShown) this.#noteGone(entries);
    this.#refresh.hostUpdated();
  }

  #noteGone(entries) {
    for (const id of this.#site.watched ?? []) {
      if (entries.some((entry) => entry.endsWith(id))) this.gone.delete(id);
      else if (!this.gone.has(id)) this.gone.set(id, Date.now());
    }
  }
}
