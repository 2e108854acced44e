import { parseUrl } from '../../src/util/urls.js';
import ipaddr from 'ipaddr.js';

/** NAT64's well-known prefix (RFC 6052): the last four bytes are the IPv4 address that is connected to. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
/** The range allocated for global unicast so far (RFC 4291). */
const UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is global unicast: a host on the public internet. False for loopback, private, link-local,
 * shared, multicast, documentation and reserved addresses, and for IPv6 addresses that map to them.
 */
export function isGlobal(address: string): boolean {
  // The library reads IPv4-compatible addresses, which are not in use, as IPv4-mapped ones.
  if (!ipaddr.isValid(address) || /^::\d+\./.test(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast';
  if (ip.isIPv4MappedAddress()) return isGlobal(ip.toIPv4Address().toString());
  if (ip.match(NAT64)) return isGlobal(ip.toByteArray().slice(-4).join('.'));
  return ip.match(UNICAST) && ip.range() === 'unicast';
}

/** Returns host and port of a URL, which identify a server; the default ports of http and https are equivalent. */
export function serverOf(url: string): string {
  const { hostname = '', port } = parseUrl(url) ?? {};
  return port ? `${hostname}:${port}` : hostname;
}

/** Returns the host without the brackets of an IPv6 address. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a name can only belong to a host in a private network (RFC 6761, 6762, 8375, 9476). */
export function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  return (
    !name.includes('.') ||
    /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name)
  );
}
