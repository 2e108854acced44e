import { parseUrl } from '../../src/util/urls.js';
import ipaddr from 'ipaddr.js';

/** NAT64's well-known prefix (RFC 6052): its last four bytes are the IPv4 address that is connected to. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
/** All that is allocated for global unicast so far (RFC 4291). */
const UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is global unicast: a host on the public internet. Loopback, private, link-local, shared,
 * multicast, documentation and reserved addresses are not, nor what leads to them by way of IPv6.
 */
export function isGlobal(address: string): boolean {
  // The library takes IPv4-compatible addresses, which nobody has, for IPv4-mapped ones.
  if (!ipaddr.isValid(address) || /^::\d+\./.test(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast';
  if (ip.isIPv4MappedAddress()) return isGlobal(ip.toIPv4Address().toString());
  if (ip.match(NAT64)) return isGlobal(ip.toByteArray().slice(-4).join('.'));
  return ip.match(UNICAST) && ip.range() === 'unicast';
}

/** Host and port of a URL, by which a server is known; the usual ports of http and https count as one. */
export function serverOf(url: string): string {
  const { hostname = '', port } = parseUrl(url) ?? {};
  return port ? `${hostname}:${port}` : hostname;
}

/** The address in the host of a URL or a request, if it is one: without the brackets of IPv6. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a name can only be that of a host in an own network (RFC 6761, 6762, 8375, 9476). */
export function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  return (
    !name.includes('.') ||
    /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name)
  );
}
