import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out for the public internet (RFC 4291, 2.4; IANA "Global Unicast"). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Special parts of it that the library counts as ordinary: IANA "IPv6 Special-Purpose Address Registry". */
const SPECIAL = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/** The same for IPv4: "IPv4 Special-Purpose Address Registry". */
const SPECIAL_4 = ['192.0.0.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24'].map(
  (range) => ipaddr.IPv4.parseCIDR(range),
);

const ownAddresses = (): ReadonlySet<string> =>
  new Set(
    Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.flatMap(({ address }) => {
        const [bare = ''] = address.split('%');
        return ipaddr.isValid(bare) ? [ipaddr.parse(bare).toNormalizedString()] : [];
      }),
    ),
  );

/**
 * Whether an IP address lies on the public internet and is not this machine's own. Everything that is not known to be
 * public is refused: private, loopback, link-local, shared, documentation and benchmark networks, multicast, the ranges
 * kept for later, and every form of IPv6 that carries an IPv4 address in it.
 *
 * @param address in the usual notation, as a resolver or a socket gives it
 */
export const isPublicAddress = (address: string): boolean => {
  // The library reads other notations too (octal, short); a resolver never gives them.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || ownAddresses().has(parsed.toNormalizedString())) return false;
  if (parsed instanceof ipaddr.IPv4) return !SPECIAL_4.some((range) => parsed.match(range));
  return (
    !parsed.zoneId && parsed.match(GLOBAL_UNICAST) && !SPECIAL.some((range) => (parsed as ipaddr.IPv6).match(range))
  );
};

/** The same address in one notation, to compare what was checked with what was connected. */
export const sameAddress = (one: string, other: string): boolean =>
  ipaddr.isValid(one) &&
  ipaddr.isValid(other) &&
  ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
