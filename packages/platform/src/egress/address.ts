import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type Subnet = [Address, number]

/** Azure's host agent answers for the cloud's credentials from an address that counts as public. */
const metadataOutsidePrivateRanges = new Set(['168.63.129.16'])
const globalUnicast: Subnet = [ipaddr.parse('2000::'), 3]
const nat64: Subnet = [ipaddr.parse('64:ff9b::'), 96]

/** Parses networks in CIDR form; throws on anything else. */
export function parseSubnets(subnets: readonly string[]): Subnet[] {
  return subnets.map((subnet) => ipaddr.parseCIDR(subnet) as Subnet)
}

/**
 * The address that a connection would really reach: IPv4 mapped into IPv6 and NAT64 are unwrapped. Undefined for what is no address, and
 * for addresses with a zone, which only ever mean the local link.
 */
function reached(text: string): Address | undefined {
  if (text.includes('%') || !ipaddr.isValid(text)) return undefined
  const address = ipaddr.parse(text)
  if (address.kind() === 'ipv4') return address
  const v6 = address as ipaddr.IPv6
  if (v6.isIPv4MappedAddress()) return v6.toIPv4Address()
  if (v6.match(nat64 as [ipaddr.IPv6, number])) return new ipaddr.IPv4(v6.toByteArray().slice(12))
  return v6
}

function inside(address: Address, [network, bits]: Subnet): boolean {
  return address.kind() === network.kind() && address.match(network as never, bits)
}

/** True only for addresses of the public internet: anything with a special meaning in the registries of IANA is not one. */
export function isPublicAddress(text: string): boolean {
  const address = reached(text)
  if (address?.range() !== 'unicast' || metadataOutsidePrivateRanges.has(address.toString())) return false
  return address.kind() === 'ipv4' || inside(address, globalUnicast)
}

/** True when one of the networks holds the address, in whatever form it is written. */
export function isWithin(text: string, subnets: readonly Subnet[]): boolean {
  const address = reached(text)
  return address !== undefined && subnets.some((subnet) => inside(address, subnet))
}
