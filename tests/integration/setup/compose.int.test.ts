import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')
const textOf = (name: string): string => readFileSync(path.join(root, name), 'utf8')

const service = z.object({
  image: z.string(),
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

const { services, volumes } = composed.parse(parse(textOf('docker-compose.yml'), { merge: true }))
const of = (name: string) => service.parse(services[name])

const docker = textOf('Dockerfile').replaceAll(/\\\n\s*/g, '').split('\n')
const last = (word: string): string => docker.findLast((line) => line.startsWith(`${word} `)) ?? ''

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
