import path from 'node:path'
import { expect, test, vi } from 'vitest'

// The module parses the environment of the process as soon as it is loaded.
vi.stubEnv('HEALTHOOL_BUILDING', '1')
const { parseEnv } = await import('@/platform/env')

const anEnvironment = (changes: Partial<NodeJS.ProcessEnv> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://healthool_app@127.0.0.1:5999/healthool',
  PAYLOAD_SECRET: 's'.repeat(32),
  CRON_SECRET: 'c'.repeat(32),
  ...changes,
})

test('what is not given has its documented default', () => {
  expect(parseEnv(anEnvironment())).toEqual({
    databaseUrl: 'postgres://healthool_app@127.0.0.1:5999/healthool',
    dataFolder: path.resolve('.data'),
    ledgerKey: { file: path.resolve('.data/ledger-key.pem'), isGiven: false },
    ledgerHeadsFile: path.resolve('.data/ledger-heads.jsonl'),
    siteUrl: 'http://localhost:3000',
    port: 3000,
    payloadSecret: 's'.repeat(32),
    cronSecret: 'c'.repeat(32),
    trustedProxyHops: 0,
    isDemonstration: false,
    isProduction: true,
    smtpUrl: '',
    mailFrom: { name: '', email: 'nobody@localhost' },
  })
})

test('the key of the ledger and its heads are where the operator wants them', () => {
  const given = parseEnv(anEnvironment({ LEDGER_KEY_FILE: '/run/secrets/key.pem', LEDGER_HEADS_FILE: '/elsewhere/heads.jsonl' }))
  expect(given).toMatchObject({
    ledgerKey: { file: '/run/secrets/key.pem', isGiven: true }, ledgerHeadsFile: '/elsewhere/heads.jsonl',
  })
  expect(parseEnv(anEnvironment({ LEDGER_KEY_FILE: '', HEALTHOOL_DATA: '/data' }))).toMatchObject({
    ledgerKey: { file: '/data/ledger-key.pem', isGiven: false }, ledgerHeadsFile: '/data/ledger-heads.jsonl',
  })
})

test('the address of the site follows the port unless it is given', () => {
  expect(parseEnv(anEnvironment({ PORT: '4010' }))).toMatchObject({ port: 4010, siteUrl: 'http://localhost:4010' })
  const given = anEnvironment({ PORT: '4010', SITE_URL: 'https://health.example.org' })
  expect(parseEnv(given).siteUrl).toBe('https://health.example.org')
})

test('slashes behind the address of the site go', () => {
  expect(parseEnv(anEnvironment({ SITE_URL: 'https://example.org//' })).siteUrl).toBe('https://example.org')
})

test.each([
  ['https://Health.Example.ORG', 'https://health.example.org'],
  ['HTTPS://example.org:443/', 'https://example.org'],
  ['http://example.org:80', 'http://example.org'],
  ['http://example.org:8080/', 'http://example.org:8080'],
  ['https://köln.example', 'https://xn--kln-sna.example'],
])('SITE_URL=%s is %s, as browsers write it', (written, origin) => {
  expect(parseEnv(anEnvironment({ SITE_URL: written })).siteUrl).toBe(origin)
})

test('the data folder is told from the root of the machine', () => {
  expect(parseEnv(anEnvironment({ HEALTHOOL_DATA: 'elsewhere' })).dataFolder).toBe(path.resolve('elsewhere'))
  expect(parseEnv(anEnvironment({ HEALTHOOL_DATA: '/srv/healthool' })).dataFolder).toBe('/srv/healthool')
})

test.each([['1', true], ['0', false], ['true', false], ['', false]])('HEALTHOOL_IS_DEMONSTRATION=%s makes a demonstration: %s', (value, isDemonstration) => {
  expect(parseEnv(anEnvironment({ HEALTHOOL_DEMO: '1', HEALTHOOL_IS_DEMONSTRATION: value })).isDemonstration).toBe(isDemonstration)
})

test.each([
  ['PAYLOAD_SECRET', undefined],
  ['PAYLOAD_SECRET', 's'.repeat(31)],
  ['PORT', 'http'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'ftp://example.org'],
  ['SITE_URL', ''],
  ['SITE_URL', 'https://example.org/health'],
  ['SITE_URL', 'https://example.org?from=mail'],
  ['SITE_URL', 'https://example.org/#top'],
  ['SITE_URL', 'https://me:hunter2@example.org'],
  ['TRUSTED_PROXY_HOPS', '-1'],
  ['TRUSTED_PROXY_HOPS', '1.5'],
  ['TRUSTED_PROXY_HOPS', 'one'],
  ['SMTP_URL', 'mail.example.org:587'],
  ['SMTP_URL', 'https://example.org'],
  ['MAIL_FROM', 'the desk'],
])('%s=%s is refused by name, in a sentence', (name, value) => {
  const sentence = new RegExp(`^The environment is not fit to start: ${name} [^.]*(?:(?:health\\.)?example\\.org)?[^.]*\\.$`)
  expect(() => parseEnv(anEnvironment({ SITE_URL: 'https://example.org', MAIL_FROM: 'desk@example.org', [name]: value }))).toThrow(sentence)
})

test('mail has a sender, with a name or without', () => {
  const mail = { SMTP_URL: 'smtps://user:secret@mail.example.org', MAIL_FROM: 'Our site <desk@example.org>' }
  expect(parseEnv(anEnvironment(mail))).toMatchObject({ smtpUrl: mail.SMTP_URL, mailFrom: { name: 'Our site', email: 'desk@example.org' } })
  expect(parseEnv(anEnvironment({ ...mail, MAIL_FROM: 'desk@example.org' })).mailFrom).toEqual({ name: '', email: 'desk@example.org' })
})

test('a mail server without a sender is refused', () => {
  expect(() => parseEnv(anEnvironment({ SMTP_URL: 'smtp://mail.example.org' }))).toThrow('MAIL_FROM must be')
})

test('every fault is listed at once', () => {
  const broken = anEnvironment({ PAYLOAD_SECRET: 'short', SITE_URL: 'nowhere', TRUSTED_PROXY_HOPS: '-1' })
  for (const name of ['PAYLOAD_SECRET', 'SITE_URL', 'TRUSTED_PROXY_HOPS']) expect(() => parseEnv(broken)).toThrow(name)
})

test('a fault never tells the secret', () => {
  expect(() => parseEnv(anEnvironment({ PAYLOAD_SECRET: 'hunter2' }))).not.toThrow('hunter2')
  expect(() => parseEnv(anEnvironment({ SMTP_URL: 'me:hunter2@example.org' }))).not.toThrow('hunter2')
  expect(() => parseEnv(anEnvironment({ SITE_URL: 'https://me:hunter2@example.org' }))).not.toThrow('hunter2')
})

test.each([{ NEXT_PHASE: 'phase-production-build' }, { HEALTHOOL_BUILDING: '1' }])('building needs no secret: %j', (phase) => {
  expect(() => parseEnv(anEnvironment({ PAYLOAD_SECRET: undefined, DATABASE_URL: undefined, ...phase }))).not.toThrow()
})
