/** The eight groups of an IPv6 address, each without leading zeros; `null` where the text is none. */
function groupsOf(address: string): string[] | null {
  const [head = '', tail, ...more] = address.split('::')
  if (more.length > 0 || !/^[0-9a-f:]+$/i.test(address)) return null
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after]
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

const withoutZone = (address: string): string => address.trim().replace(/%.*$/, '')

/** An IPv4 address out of its own text or out of the IPv6 form that a server may see it in; `null` where it is none. */
const ipv4In = (address: string): string | null => {
  const plain = MAPPED.exec(address)?.[1] ?? address
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(plain) ? plain : null
}

/**
 * Whom an address counts as where a flood is slowed: an IPv4 address for itself, an IPv6 address for its /64, since
 * one connection has all of that. What is no address counts as it is written.
 */
export function sourceOf(address: string): string {
  const plain = withoutZone(address)
  return ipv4In(plain) ?? sixtyFourOf(plain) ?? plain
}

/** The network of an address: the /24 of IPv4, the /64 of IPv6. What is no address counts as it is written. */
export function networkOf(address: string): string {
  const plain = withoutZone(address)
  return twentyFourOf(plain) ?? sixtyFourOf(plain) ?? plain
}

/** What one customer of a provider may hold: the /24 of IPv4, the /48 of IPv6. */
export function neighbourhoodOf(address: string): string {
  const plain = withoutZone(address)
  return twentyFourOf(plain) ?? beginningOf(plain, 3) ?? plain
}

const twentyFourOf = (address: string): string | null => {
  const ipv4 = ipv4In(address)
  return ipv4 && `${ipv4.slice(0, ipv4.lastIndexOf('.'))}.0/24`
}

const beginningOf = (address: string, groups: 3 | 4): string | null => {
  const all = groupsOf(address)
  return all && `${all.slice(0, groups).join(':')}::/${groups * 16}`
}

const sixtyFourOf = (address: string): string | null => beginningOf(address, 4)
