import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { buildConnector } from 'undici';
import { bareHost, serverOf } from './addresses.js';

/** Whether a server may be connected to at an IP address. */
export type Gate = (server: string, address: string) => boolean;

/** An error for a connection to a forbidden IP address. */
export class ForbiddenAddress extends Error {}

const CONNECT_TIME = 10_000;

/**
 * Builds the connector for undici. The IP address is checked when it is used: in the lookup of the connection itself
 * and again once the connection is open, so that the name can't resolve to another address in between (DNS rebinding).
 *
 * @param lookup - Resolves names; the system's by default.
 * @param onConnect - Called after each connection.
 */
export function gatedConnector(
  build: typeof buildConnector,
  gate: Gate,
  onConnect: Gate | ((server: string, address: string) => void),
  lookup: LookupFunction = dns.lookup,
): buildConnector.connector {
  return (options, callback) => {
    const server = serverOf(`${options.protocol}//${options.host ?? options.hostname}`);
    const isAllowed = (address: string): boolean => gate(server, address);
    const host = bareHost(options.hostname);
    if (isIP(host) && !isAllowed(host)) return callback(new ForbiddenAddress(host), null);
    const connect = build({ timeout: CONNECT_TIME, lookup: gatedLookup(lookup, isAllowed) });
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress ?? '';
      if (!isAllowed(address)) {
        socket.destroy();
        return callback(new ForbiddenAddress(address), null);
      }
      onConnect(server, address);
      callback(null, socket);
    });
  };
}

/** Returns a lookup that resolves only to allowed addresses. */
function gatedLookup(lookup: LookupFunction, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [], 0);
      const all = [found].flat() as dns.LookupAddress[];
      const allowed = all.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return callback(new ForbiddenAddress(all[0]?.address ?? ''), [], 0);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
