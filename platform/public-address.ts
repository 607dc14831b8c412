import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public Internet: none of those that the IANA registries of special-purpose addresses
 * (RFC 6890) keep for the machine itself, for networks behind it, for groups, for tunnels or for nobody. An IPv4 address
 * inside an IPv6 one (RFC 4291 section 2.5.5.2) counts as itself.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}
