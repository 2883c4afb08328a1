import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../../../scripts/setup/ports.mjs'
import { withDatabase } from '../../support/postgres'
import { processesIn, runProject } from '../../support/project-command'
import type { CommandOptions } from '../../support/project-command'
import { giveTo, standInProject } from '../../support/stand-in-project'

const nobody = 65_534
const isRoot = process.getuid?.() === 0
const secret = 'x'.repeat(32)
const stops: (() => void)[] = []

function project(): string {
  const { folder, remove } = standInProject()
  stops.push(remove)
  return folder
}

/** Runs a start that must fail, and gives what it said last. */
async function refusal(options: CommandOptions): Promise<string> {
  const command = await runProject(options)
  stops.push(() => { command.signal('SIGKILL') })
  expect(await command.ended).toBe(1)
  expect(processesIn(options.folder)).toEqual([])
  expect(command.output()).not.toMatch(/^ +at .+:\d+:\d+/m)
  return command.output().trim().split('\n').at(-1) ?? ''
}

afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop()
})

describe('npm start says in one sentence', () => {
  it('that the port is taken, and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    stops.push(() => { server.close() })
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const folder = project()
    expect(await refusal({ folder, env: { PORT: String(port) } }))
      .toBe(`Port ${port} is taken by another program: stop that program, or choose another port with `
        + `PORT=${port + 1} npm start.`)
    expect(existsSync(path.join(folder, '.data'))).toBe(false)
  })

  it('that Node is too old', async () => {
    const folder = project()
    const old = path.join(folder, 'old.cjs')
    writeFileSync(old, 'Object.defineProperty(process.versions, "node", { value: "18.20.4" })')
    expect(await refusal({ folder, nodeArgs: ['--require', old] }))
      .toBe('Healthool needs Node 20.20 or newer, and this is Node 18.20.4: install a newer one from nodejs.org and '
        + 'run the command again.')
  })

  it('everything that is wrong with the environment of a production site', async () => {
    const env = { DATABASE_URL: 'mysql://nowhere', PAYLOAD_SECRET: 'short', SITE_URL: 'example' }
    expect(await refusal({ folder: project(), env })).toBe(
      'The environment is not right: DATABASE_URL is not an address like postgresql://user:password@host:5432/name; '
      + 'PAYLOAD_SECRET has 5 of at least 32 characters; CRON_SECRET is missing; '
      + 'SITE_URL is not an address like https://health.example.org.',
    )
  })

})

describe('npm start, of a production site, says in one sentence', () => {
  it('that the database does not answer', async () => {
    const port = await freePort()
    const env = {
      DATABASE_URL: `postgresql://me:hush@127.0.0.1:${port}/site`, DATABASE_WAIT_SECONDS: '0', PAYLOAD_SECRET: secret, CRON_SECRET: secret,
    }
    expect(await refusal({ folder: project(), env })).toMatch(
      new RegExp(`^No connection to the database site at 127.0.0.1:${port} within 5 seconds: .*ECONNREFUSED`),
    )
  })

  it('that the database does not take the password, without showing it', async () => {
    const url = new URL((await withDatabase()).appUrl)
    url.password = 'wrong-password'
    const env = { DATABASE_URL: url.href, PAYLOAD_SECRET: secret, CRON_SECRET: secret }
    expect(await refusal({ folder: project(), env }))
      .toMatch(/^The password or the role healthool_app is not accepted by the database healthool_\w+ at /)
  })

  it('that a production site has no account yet', async () => {
    const { appUrl, ownerUrl } = await withDatabase()
    const env = { DATABASE_URL: appUrl, DATABASE_MIGRATION_URL: ownerUrl, PAYLOAD_SECRET: secret, CRON_SECRET: secret }
    const folder = project()
    rmSync(path.join(folder, 'migrations/20260101_000000_first.ts'))
    expect(await refusal({ folder, env })).toBe('Nobody can sign in yet: make the first account with '
      + '`npm run create-admin -- --email you@example.org`, and start again.')
  })

  it('that the packages cannot be fetched, and leaves no install that looks whole', async () => {
    const folder = project()
    rmSync(path.join(folder, 'node_modules'), { recursive: true })
    const env = {
      npm_config_registry: `http://127.0.0.1:${await freePort()}`,
      npm_config_cache: path.join(folder, 'npm-cache'),
      npm_config_fetch_retries: '0',
    }
    expect(await refusal({ folder, env })).toBe('The packages could not be fetched, because the package registry does '
      + 'not answer: check the network (or the proxy settings of npm) and run the command again.')
    expect(existsSync(path.join(folder, 'node_modules/.healthool-stamp'))).toBe(false)
  })
})

describe('npm start refuses a data folder', () => {
  it.each([
    ['that is a file', 'names', (data: string) => { writeFileSync(data, '') }],
    ['whose database folder holds something else', 'holds no PostgreSQL database', (data: string) => {
      mkdirSync(path.join(data, 'postgres'), { recursive: true })
      writeFileSync(path.join(data, 'postgres/letter.txt'), 'mine')
      giveTo(isRoot ? nobody : process.getuid?.() ?? 0, path.join(data, 'postgres'))
    }],
    ['of another PostgreSQL', 'was made by PostgreSQL 12', (data: string) => {
      mkdirSync(path.join(data, 'postgres'), { recursive: true })
      writeFileSync(path.join(data, 'postgres/PG_VERSION'), '12\n')
      giveTo(isRoot ? nobody : process.getuid?.() ?? 0, path.join(data, 'postgres'))
    }],
    ['whose secrets cannot be read', 'cannot be read as JSON', (data: string) => {
      mkdirSync(data)
      writeFileSync(path.join(data, 'secrets.json'), '{ "payload": ')
    }],
  ])('%s', async (_, words, spoil) => {
    const folder = project()
    spoil(path.join(folder, '.data'))
    expect(await refusal({ folder })).toContain(words)
  })

  it('whose database is not the one that the secrets belong to', async () => {
    const folder = project()
    const command = await runProject({ folder })
    await command.until('Ctrl-C stops it.')
    command.signal('SIGINT')
    await command.ended
    rmSync(path.join(folder, '.data/secrets.json'))
    expect(await refusal({ folder })).toContain('was made with other passwords than those in')
  })
})

if (isRoot) {
  describe('npm start, as root,', () => {
    it('runs below a home folder that nobody else can enter', async () => {
      const folder = project()
      chmodSync(path.dirname(folder), 0o700)
      const command = await runProject({ folder })
      await command.until('Ctrl-C stops it.')
      command.signal('SIGINT')
      expect(await command.ended).toBe(130)
    })

    it('names a full disk, and leaves no half-made database', async () => {
      const folder = project()
      const small = path.join(folder, 'small')
      mkdirSync(small)
      expect(spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small]).status).toBe(0)
      stops.push(() => { spawnSync('/bin/umount', ['-l', small]) })
      expect(await refusal({ folder, env: { HEALTHOOL_DATA: small } }))
        .toMatch(/^The disk that holds .*small.* is full: free some space and run the command again\.$/)
      expect(readdirSync(small)).toEqual(['secrets.json'])
    })
  })
}

describe('npm start, as an ordinary user,', () => {
  const uid = isRoot ? nobody : undefined

  it('runs', async () => {
    const folder = project()
    if (uid) giveTo(uid, path.dirname(folder))
    const command = await runProject({ folder, uid, env: { HOME: folder } })
    await command.until('Ctrl-C stops it.')
    command.signal('SIGINT')
    expect(await command.ended).toBe(130)
  })

  it('names a folder that may not be written', async () => {
    const folder = project()
    if (uid) giveTo(uid, path.dirname(folder))
    mkdirSync(path.join(folder, 'closed'), { mode: 0o500 })
    if (uid) giveTo(uid, path.join(folder, 'closed'))
    expect(await refusal({ folder, uid, env: { HOME: folder, HEALTHOOL_DATA: 'closed/inside' } })).toBe(
      `${folder}/closed/inside may not be read or written by this user: start as its owner, or choose another folder.`,
    )
  })
})
