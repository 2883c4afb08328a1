import { afterEach, describe, expect, it } from 'vitest'
import { processesIn, runProject } from '../../support/project-command'
import { standInProject } from '../../support/stand-in-project'
import { withDatabase } from '../../support/postgres'

const stops: (() => void)[] = []

function project(): string {
  const { folder, remove } = standInProject()
  stops.push(remove)
  return folder
}

async function ask(folder: string, env = {}): Promise<{ answer: unknown; code: number | null }> {
  const command = await runProject({ folder, script: 'run.mjs', args: ['scripts/ask.ts', 'one', 'two'], env })
  const code = await command.ended
  return { answer: JSON.parse(command.output().trim().split('\n').at(-1) ?? ''), code }
}

afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop()
})

describe('run.mjs', () => {
  it('starts the database for one script, passes its exit code on, and stops it again', async () => {
    const folder = project()
    const { answer, code } = await ask(folder)
    expect(code).toBe(7)
    expect(answer).toMatchObject({ role: 'healthool_app', accounts: null, arguments: ['one', 'two'] })
    expect(processesIn(folder)).toEqual([])
  })

  it('joins the demonstration that runs on the data folder, and leaves it running', async () => {
    const folder = project()
    const site = await runProject({ folder })
    stops.push(() => { site.signal('SIGKILL') })
    await site.until('Ctrl-C stops it.')
    const { answer, code } = await ask(folder)
    expect(code).toBe(7)
    expect(answer).toMatchObject({ accounts: 'accounts', siteUrl: `http://localhost:${site.port}` })
    expect((await fetch(`http://127.0.0.1:${site.port}/`)).status).toBe(200)
    site.signal('SIGINT')
    await site.ended
  })

  it('lets two scripts take turns on one data folder', async () => {
    const folder = project()
    const codes = await Promise.all([ask(folder), ask(folder)])
    expect(codes.map(({ code }) => code)).toEqual([7, 7])
  })

  it('uses the database of a production site as it is', async () => {
    const { appUrl } = await withDatabase()
    const secret = 'x'.repeat(32)
    const { answer } = await ask(project(), { DATABASE_URL: appUrl, PAYLOAD_SECRET: secret, CRON_SECRET: secret })
    expect(answer).toMatchObject({ role: 'healthool_app', accounts: 'accounts' })
  })
})
