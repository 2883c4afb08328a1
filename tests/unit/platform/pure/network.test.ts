import { expect, it } from 'vitest'
import { neighbourhoodOf, networkOf, sourceOf } from '@/platform/pure/network'

it.each([
  ['203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34:aaaa:bbbb:cccc:dddd', '2001:db8:12:34::/64', '2001:db8:12:34::/64'],
  ['2001:0DB8:0012:0034::1', '2001:db8:12:34::/64', '2001:db8:12:34::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64', '0:0:0:0::/64'],
  ['no address', 'no address', 'no address'],
  ['1:2:3', '1:2:3', '1:2:3'],
  ['', '', ''],
])('%s counts as %s, in the network %s', (address, source, network) => {
  expect(sourceOf(address)).toBe(source)
  expect(networkOf(address)).toBe(network)
})

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34::1', '2001:db8:12::/48'],
  ['::1', '0:0:0::/48'],
  ['no address', 'no address'],
])('%s stands in the neighbourhood %s', (address, neighbourhood) => {
  expect(neighbourhoodOf(address)).toBe(neighbourhood)
})
