import { afterEach, describe, expect, inject, it } from 'vitest'
import { prepareDatabase, withConnection } from '../../../scripts/setup/database.mjs'
import { processesIn, runProject, type ProjectCommand } from '../../support/project-command'
import { standInProject } from '../../support/stand-in-project'
import { urlFor } from '../../support/template-database'
import { unique } from '../../support/unique'
import { until } from '../../support/until'

const stops: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

type Image = { folder: string; ownerUrl: string; env: Record<string, string> }

/** The files of an image, with an empty database that is up to date. */
async function anImage(): Promise<Image> {
  const { superuserUrl, template } = inject('databaseServer')
  const database = `${template}_${unique('image').replaceAll('-', '_')}`
  await prepareDatabase(superuserUrl, database)
  const ownerUrl = urlFor(superuserUrl, 'healthool_owner', database)
  const secret = 'x'.repeat(32)
  const env = { DATABASE_URL: urlFor(superuserUrl, 'healthool_app', database), PAYLOAD_SECRET: secret, CRON_SECRET: secret }
  const { folder, remove } = standInProject()
  stops.push(remove)
  const migration = await runProject({
    folder, script: 'run.mjs', args: ['scripts/migrate.ts'], env: { ...env, DATABASE_MIGRATION_URL: ownerUrl },
  })
  expect(await migration.ended).toBe(0)
  // In the project itself migrations grant this; seeding here writes with the rights of the server.
  await withConnection(ownerUrl, (client) => client.query('grant select on payload_migrations to public; grant insert on accounts to public'))
  return { folder, ownerUrl, env }
}

async function serveImage(image: Image, more: Record<string, string> = {}): Promise<ProjectCommand> {
  const { folder, env } = image
  const command = await runProject({ folder, script: 'serve-image.mjs', env: { ...env, ...more } })
  stops.push(async () => {
    // Killed, it would leave the server that it started.
    command.signal('SIGTERM')
    await command.ended
    expect(processesIn(image.folder)).toEqual([])
  })
  return command
}

async function ask({ port }: ProjectCommand, path: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
  return { status: answer?.status ?? 0, text: (await answer?.text()) ?? '', retryAfter: answer?.headers.get('retry-after') }
}

const opened = (command: ProjectCommand) =>
  until(() => ask(command, '/'), ({ text }) => text.startsWith('served by'), 20_000)

describe('an image', () => {
  it('lives before the first account is there, tells whoever asks to wait, and opens once it is', async () => {
    const image = await anImage()
    const command = await serveImage(image)
    await command.until('npm run create-admin')
    expect(await ask(command, '/healthz')).toMatchObject({ status: 200, text: '{"status":"alive"}' })
    expect(await ask(command, '/readyz')).toMatchObject({ status: 503 })
    for (const path of ['/', '/admin', '/api/accounts/first-register']) {
      expect(await ask(command, path)).toMatchObject({ status: 503, retryAfter: '5', text: expect.stringContaining('not open yet') })
    }
    await withConnection(image.ownerUrl, (client) => client.query("insert into accounts values ('admin@example.org')"))
    await opened(command)
    command.signal('SIGTERM')
    expect(await command.ended).toBe(143)
    expect(processesIn(image.folder)).toEqual([])
  })

  it('fills an empty database with the sample content when it is asked to, and tells who can sign in', async () => {
    const image = await anImage()
    const command = await serveImage(image, { HEALTHOOL_DEMO: '1' })
    await opened(command)
    expect(command.output()).toMatch(/admin@healthool\.example[^]*Password {2}[a-z]{4}(-[a-z]{4}){3}/)
    command.signal('SIGTERM')
    await command.ended
    const password = /Password {2}(\S+)/.exec(command.output())?.[1] ?? ''
    const again = await serveImage(image, { HEALTHOOL_DEMO: '1' })
    await opened(again)
    expect(again.output()).toContain(password)
    const { rows } = await withConnection(image.ownerUrl, (client) => client.query('select email from accounts'))
    expect(rows).toEqual([{ email: 'admin@healthool.example' }])
  })

  it('makes no sample content by itself', async () => {
    const image = await anImage()
    const command = await serveImage(image)
    await command.until('npm run create-admin')
    expect(command.output()).not.toContain('Password')
    const { rows } = await withConnection(image.ownerUrl, (client) => client.query('select email from accounts'))
    expect(rows).toEqual([])
  })

  it('is not served on a database that is not up to date', async () => {
    const image = await anImage()
    await withConnection(image.ownerUrl, (client) => client.query('delete from payload_migrations'))
    const command = await serveImage(image)
    expect(await command.ended).toBe(1)
    expect(command.output()).toContain('run the migrations first')
  })
})
