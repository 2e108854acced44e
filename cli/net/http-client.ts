import { parseUrl } from '../../src/util/urls.js';
import { lookup as resolve } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import type { Dispatcher, Response, RequestInit } from 'undici';
import { bareHost, isGlobal, isLocalName, serverOf } from './addresses.js';
import { ForbiddenAddress, gatedConnector, type Gate } from './connector.js';
import { Budget, Refused } from './limits.js';

const REDIRECTS = 10;

/**
 * The provenance of a URL: `config` is the author of the config, who may name any host. All others may name only hosts
 * on the public internet, and the server `ownServer` at the IP addresses where the config's own request found it.
 */
export type NamedBy = 'config' | { readonly ownServer?: string | undefined };

/** Makes requests for one run, and checks the IP address of each connection. */
export class HttpClient {
  readonly #dispatchers = new Map<string, Dispatcher>();
  /** The IP addresses of servers that the config names. */
  readonly #found = new Map<string, Set<string>>();
  /** Behind a proxy: whether a name belongs to an internal host. */
  readonly #inside = new Map<string, Promise<boolean>>();

  /** @param lookup - Resolves names; the system's by default. */
  constructor(
    private readonly lookup?: LookupFunction,
    readonly budget = new Budget(),
  ) {}

  /**
   * Requests a URL and follows redirects manually: each hop is checked separately, as an untrusted URL.
   *
   * @returns The response, and the URL that it came from.
   * @throws Refused if a URL leads to a forbidden place, and any error from `fetch`.
   */
  async ask(url: string, init: RequestInit, namedBy: NamedBy): Promise<{ response: Response; url: string }> {
    let at = url;
    let by = namedBy;
    for (let count = 0; count <= REDIRECTS; count++) {
      const response = await this.#askOnce(at, init, by);
      const to = /^30[12378]$/.test(`${response.status}`) && response.headers.get('Location');
      if (!to) return { response, url: at };
      await response.body?.cancel();
      const next = parseUrl(to, at);
      if (!next || !/^https?:$/.test(next.protocol) || (at.startsWith('https:') && next.protocol !== 'https:')) {
        throw new Refused('address', `It leads on to ${next?.href ?? to}. Give an address that stays on https.`, url);
      }
      if (by === 'config') by = { ownServer: serverOf(at) };
      at = next.href;
    }
    throw new Refused('address', `It leads on and on, ${REDIRECTS} times and more. Check the address.`, url);
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#dispatchers.values(), (one) => one.destroy()));
    this.#dispatchers.clear();
  }

  async #askOnce(url: string, init: RequestInit, namedBy: NamedBy): Promise<Response> {
    this.budget.takeRequest(url);
    try {
      if (namedBy !== 'config') await this.#judgeHost(url, namedBy);
      const { fetch } = await import('undici');
      const dispatcher = await this.#dispatcherFor(namedBy);
      return await fetch(url, { ...init, dispatcher, redirect: 'manual' });
    } catch (error) {
      if (!(error instanceof ForbiddenAddress || (error as Error).cause instanceof ForbiddenAddress)) throw error;
      throw new Refused('address', 'It is in your own network, and who names it is not.', url);
    }
  }

  /** Checks a host before connecting; behind a proxy, no later check is possible. */
  async #judgeHost(url: string, { ownServer }: Exclude<NamedBy, 'config'>): Promise<void> {
    const host = bareHost(parseUrl(url)?.hostname ?? '');
    if (this.#found.has(ownServer ?? '') && serverOf(url) === ownServer) return;
    if (isIP(host) ? isGlobal(host) : !usesProxy()) return;
    if (isIP(host) || isLocalName(host)) throw new ForbiddenAddress(host);
    // Many systems behind a proxy can't resolve public names: then only the name is checked.
    const isInside = this.#inside.get(host) ?? resolvesInside(host);
    this.#inside.set(host, isInside);
    if (await isInside) throw new ForbiddenAddress(host);
  }

  async #dispatcherFor(namedBy: NamedBy): Promise<Dispatcher> {
    const { EnvHttpProxyAgent, buildConnector } = await import('undici');
    const [key, gate, onConnect] = namedBy === 'config' ? this.#open() : this.#guarded(namedBy);
    let dispatcher = this.#dispatchers.get(key);
    if (!dispatcher) {
      const connect = gatedConnector(buildConnector, gate, onConnect, this.lookup);
      dispatcher = new EnvHttpProxyAgent({ connect, proxyTunnel: false });
      this.#dispatchers.set(key, dispatcher);
    }
    return dispatcher;
  }

  #open(): [key: string, gate: Gate, onConnect: (server: string, address: string) => void] {
    const remember = (server: string, address: string): void => {
      this.#found.set(server, (this.#found.get(server) ?? new Set()).add(address));
    };
    return ['config', () => true, remember];
  }

  #guarded({ ownServer = '' }: Exclude<NamedBy, 'config'>): [string, Gate, () => void] {
    const gate: Gate = (server, address) =>
      isGlobal(address) || (server === ownServer && Boolean(this.#found.get(server)?.has(address)));
    return [`stranger ${ownServer}`, gate, () => undefined];
  }
}

async function resolvesInside(host: string): Promise<boolean> {
  const found = await resolve(host, { all: true }).catch(() => []);
  return !found.every(({ address }) => isGlobal(address));
}

/** Whether the environment defines a proxy. */
function usesProxy(): boolean {
  const { http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY } = process.env;
  return Boolean(http_proxy ?? HTTP_PROXY) || Boolean(https_proxy ?? HTTPS_PROXY);
}
