import { expect, test } from 'vitest'
import { siteOrigin } from '@/platform/pure/site-origin.mjs'

test.each([
  ['https://health.example.org', 'https://health.example.org'],
  ['HTTPS://Health.Example.ORG:443//', 'https://health.example.org'],
  ['http://example.org:80/', 'http://example.org'],
  ['https://example.org:80', 'https://example.org:80'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[2001:DB8::1]:3000', 'http://[2001:db8::1]:3000'],
  ['https://köln.example', 'https://xn--kln-sna.example'],
])('%s is %s to a browser', (written, value) => {
  expect(siteOrigin(written)).toEqual({ ok: true, value })
})

const ADDRESS = 'SITE_URL is not an address like https://health.example.org'
const MORE = 'SITE_URL has more than its host, such as a path: the site takes the whole of an address like https://health.example.org'

test.each([
  ['', ADDRESS],
  ['example.org', ADDRESS],
  ['localhost:3000', ADDRESS],
  ['https://', ADDRESS],
  ['ftp://example.org', ADDRESS],
  ['https://example.org/health', MORE],
  ['https://example.org//health/', MORE],
  ['https://example.org?from=mail', MORE],
  ['https://example.org/#top', MORE],
  ['https://me@example.org', MORE],
  ['https://:hunter2@example.org', MORE],
])('“%s” is refused: %s', (written, refusal) => {
  expect(siteOrigin(written)).toEqual({ ok: false, refusal })
})
