import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { memo } from '../../text/memo.js';

/** Addresses that only an own network or machine has (RFC 6890). */
const OWN = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  OWN.addSubnet(network, bits, 'ipv4');
}
OWN.addSubnet('::', 127, 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');

/** Whether the host of an address is in the own network. One that has no address now can't be asked anyway. */
export const isOwn: (url: string) => Promise<boolean> = (url) => isOwnHost(new URL(url).hostname);

const isOwnHost = memo(async (hostname: string) => {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true }).catch(() => []);
  // An IPv4 address that is written as IPv6 counts as what it is; BlockList knows that.
  return found.some(({ address }) => OWN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
});
