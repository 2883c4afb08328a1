import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { processesIn, runProject } from '../../support/project-command'
import { standInProject } from '../../support/stand-in-project'

const stops: (() => void)[] = []

function project(): string {
  const { folder, remove } = standInProject()
  stops.push(remove)
  return folder
}

async function started(folder: string, env = {}): ReturnType<typeof runProject> {
  const command = await runProject({ folder, env })
  stops.push(() => { command.signal('SIGKILL') })
  await command.until('Ctrl-C stops it.')
  return command
}

function passwordIn(output: string): string | undefined {
  return /Password {2}(\S+)/.exec(output)?.[1]
}

function runningPid(folder: string, name: 'pid' | 'postgresPid'): number {
  const facts: unknown = JSON.parse(readFileSync(path.join(folder, '.data/running.json'), 'utf8'))
  return Number(Reflect.get(Object(facts), name))
}

afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop()
})

describe('npm start', () => {
  it('serves the site, and a second start makes nothing again', async () => {
    const folder = project()
    const first = await started(folder)
    expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toMatch(/served by \d+/)
    expect(first.output()).toMatch(/Generated files: made[^]*Migrations: migrated[^]*samples written[^]*Build: built/)
    expect(first.output()).toContain(`http://localhost:${first.port}/admin`)
    first.signal('SIGINT')
    expect(await first.ended).toBe(130)

    const second = await started(folder)
    expect(second.output()).not.toMatch(/installed|made|migrated|written|built/)
    expect(passwordIn(second.output())).toBe(passwordIn(first.output()))
    expect(passwordIn(second.output())).toMatch(/^[a-z]{4}(-[a-z]{4}){3}$/)
    second.signal('SIGTERM')
    expect(await second.ended).toBe(143)
  })

  it('keeps its secrets to its user, and leaves nothing behind when stopped', async () => {
    const folder = project()
    const command = await started(folder)
    for (const name of ['secrets.json', 'ledger-key.pem', 'running.json', 'postgres.log', 'lock']) {
      expect(statSync(path.join(folder, '.data', name)).mode & 0o777).toBe(0o600)
    }
    expect(statSync(path.join(folder, '.data')).mode & 0o777).toBe(0o700)
    command.signal('SIGHUP')
    await command.until('Stopping')
    command.signal('SIGINT')
    expect(await command.ended).toBe(129)
    expect(processesIn(folder)).toEqual([])
    expect(readdirSync(path.join(folder, '.data')).sort())
      .toEqual(['ledger-key.pem', 'postgres', 'postgres-port', 'postgres.log', 'secrets.json'])
    expect(existsSync(path.join(folder, '.data/postgres/postmaster.pid'))).toBe(false)
  })

  it('shows the password that the operator chose for the sample accounts', async () => {
    const folder = project()
    const command = await started(folder, { HEALTHOOL_DEMO_PASSWORD: 'chosen-by-the-operator' })
    expect(passwordIn(command.output())).toBe('chosen-by-the-operator')
  })

  it('runs beside another copy, and refuses a second start of the same one', async () => {
    const [one, two] = [project(), project()]
    const first = await started(one)
    const second = await started(two)
    expect(first.port).not.toBe(second.port)

    const again = await runProject({ folder: one })
    expect(await again.ended).toBe(1)
    expect(again.output()).toContain(`Healthool already runs on ${one}/.data (process ${first.pid}`)
  })
})

describe('npm start, when it is stopped or killed', () => {
  it.each(['Packages', 'Secrets: done', 'Database: runs', 'Migrations: migrated', 'Content: '])(
    'leaves no process and nothing half done when it is stopped after the line “%s”',
    async (line) => {
      const folder = project()
      writeFileSync(path.join(folder, 'slow'), '')
      const command = await runProject({ folder })
      await command.until(line)
      command.signal('SIGINT')
      expect(await command.ended).toBe(130)
      expect(processesIn(folder)).toEqual([])
      const left = existsSync(path.join(folder, '.data')) ? readdirSync(path.join(folder, '.data')) : []
      expect(left.filter((name) => /new-|running|lock/.test(name))).toEqual([])
    },
  )

  it('recovers from a start that was killed', async () => {
    const folder = project()
    const killed = await started(folder)
    const orphan = runningPid(folder, 'postgresPid')
    killed.signal('SIGKILL')
    await killed.ended
    expect(() => process.kill(orphan, 0)).not.toThrow()

    const next = await started(folder, { PORT: String(killed.port) })
    expect(runningPid(folder, 'postgresPid')).not.toBe(orphan)
    next.signal('SIGINT')
    await next.ended
    expect(processesIn(folder)).toEqual([])
  })

  it('stops the rest and says so when its database ends', async () => {
    const folder = project()
    const command = await started(folder)
    process.kill(runningPid(folder, 'postgresPid'), 'SIGKILL')
    expect(await command.ended).toBe(1)
    expect(command.output()).toContain('The database ended unexpectedly, so the rest is stopped too.')
    expect(processesIn(folder)).toEqual([])
  })

  it('stops the rest and says so when its server ends', async () => {
    const folder = project()
    const command = await started(folder)
    const answer = await (await fetch(`http://127.0.0.1:${command.port}/`)).text()
    process.kill(Number(answer.replace('served by ', '')), 'SIGKILL')
    expect(await command.ended).toBe(1)
    expect(command.output()).toContain('The server ended unexpectedly, so the rest is stopped too.')
    expect(processesIn(folder)).toEqual([])
  })
})
