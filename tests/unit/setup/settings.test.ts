import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { root } from '../../../scripts/setup/root.mjs'
import { readSettings } from '../../../scripts/setup/settings.mjs'

// The module parses the environment of the process as soon as it is loaded.
vi.stubEnv('HEALTHOOL_BUILDING', '1')
const { parseEnv } = await import('@/platform/env')

const environment = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...values })
const secret = 'x'.repeat(32)
const production = { DATABASE_URL: 'postgresql://me@localhost/site', PAYLOAD_SECRET: secret, CRON_SECRET: secret }

const isRefused = (read: () => unknown): boolean => {
  try {
    read()
    return false
  } catch {
    return true
  }
}

describe('readSettings', () => {
  it('makes a demonstration on this machine alone where nothing is set', () => {
    expect(readSettings(environment({}))).toEqual({
      isDemonstration: true, hasSamples: true, folder: path.join(root, '.data'), port: 3000, host: '127.0.0.1',
      siteUrl: 'http://localhost:3000', databaseUrl: '', migrationUrl: '', demoPassword: '',
    })
  })

  it('makes a production site without samples where a database is named', () => {
    expect(readSettings(environment(production))).toMatchObject({
      isDemonstration: false, hasSamples: false, host: '0.0.0.0', migrationUrl: production.DATABASE_URL,
    })
    expect(readSettings(environment({ ...production, HEALTHOOL_DEMO: '1' })).hasSamples).toBe(true)
  })

  it('takes a data folder as relative to the project, and the port into the address', () => {
    const settings = readSettings(environment({ HEALTHOOL_DATA: 'elsewhere', PORT: '8080' }))
    expect(settings.folder).toBe(path.join(root, 'elsewhere'))
    expect(settings.siteUrl).toBe('http://localhost:8080')
  })

  it.each([
    ['https://Health.Example.org:443/', 'https://health.example.org'],
    ['http://localhost:3000//', 'http://localhost:3000'],
  ])('takes the address %s as browsers write it', (written, siteUrl) => {
    expect(readSettings(environment({ SITE_URL: written })).siteUrl).toBe(siteUrl)
  })

  it.each([
    [{ PORT: '0' }, 'PORT is not a number from 1 to 65535'],
    [{ PORT: '65536' }, 'PORT is not a number from 1 to 65535'],
    [{ PORT: 'web' }, 'PORT is not a number from 1 to 65535'],
    [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL is not an address like https://health.example.org'],
    [{ SITE_URL: 'https://example.org/health' },
      'SITE_URL has more than its host, such as a path: the site takes the whole of an address like https://health.example.org'],
    [{ TRUSTED_PROXY_HOPS: 'one', PORT: 'web' },
      'PORT is not a number from 1 to 65535; TRUSTED_PROXY_HOPS is not a whole number from 0'],
    [{ DATABASE_MIGRATION_URL: 'postgresql://me@localhost/site' }, 'DATABASE_MIGRATION_URL is set without DATABASE_URL'],
    [{ ...production, SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM is missing, and SMTP_URL is set'],
    [{ ...production, CRON_SECRET: 'short' }, 'CRON_SECRET has 5 of at least 32 characters'],
    [{ DATABASE_URL: 'site' },
      'DATABASE_URL is not an address like postgresql://user:password@host:5432/name; PAYLOAD_SECRET is missing; '
      + 'CRON_SECRET is missing'],
  ])('refuses %j with every fault', (values, faults) => {
    expect(() => readSettings(environment(values))).toThrow(`The environment is not right: ${faults}.`)
  })

  it.each(['0', '1', '12', '01', ' 1 ', '1.0', '-0', '-1', '1.5', 'one', '1 proxy', 'Infinity', '1e300', ''])(
    'judges TRUSTED_PROXY_HOPS=“%s” as the running site does', (hops) => {
      const values = environment({ ...production, TRUSTED_PROXY_HOPS: hops })
      expect(isRefused(() => readSettings(values))).toBe(isRefused(() => parseEnv(values)))
    },
  )
})
