import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress } from '@/platform/client-address'

/** A request on a connection from an address, with what it carries as `X-Forwarded-For`. */
function aRequest(from: string, forwardedFor?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const request = new IncomingMessage(socket)
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor
  return request
}

test.each([
  ['no proxy, and nothing claimed', 0, undefined, '192.0.2.1'],
  ['no proxy, and an address claimed', 0, '198.51.100.7', '192.0.2.1'],
  ['one proxy', 1, '198.51.100.7', '198.51.100.7'],
  ['one proxy, and more claimed than it wrote', 1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['two proxies', 2, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
  ['two proxies, and more claimed than they wrote', 2, '10.0.0.1, 203.0.113.9, 198.51.100.7', '203.0.113.9'],
  ['more proxies trusted than there are', 3, '198.51.100.7', '198.51.100.7'],
  ['one proxy that wrote nothing', 1, undefined, '192.0.2.1'],
])('the address that is believed behind %s', (...[, hops, forwardedFor, believed]) => {
  expect(clientAddress(aRequest('192.0.2.1', forwardedFor), hops)).toBe(believed)
})
