import path from 'node:path'
import type pg from 'pg'
import { badEntrySentence, checkEntries, strayEntry } from '../ledger/check-entries'
import { examinedInDatabase, strayInDatabase } from '../ledger/read-database'
import { grantToServer } from '../migrate/grant-to-server'
import { withConnection } from '../setup/database.mjs'
import { Fault } from '../setup/fault.mjs'
import { outcomeOf, transactionNumber } from './commit'
import { emptySchemas } from './empty-schemas'
import { checkRows, emptyTables, fillTable, setSequences } from './fill-tables'
import { thisVersion, type Manifest } from './format'
import { holdBackupLock } from './hold-backup-lock'
import { liftChecks } from './lift-checks'
import type { Migrator } from './migrations'
import { openIncomingUploads, type IncomingUploads } from './place-uploads'
import { checkArchive, newer, readArchive, type BackupFacts } from './read-archive'
import { refuseConnections, refuseContent } from './refuse-in-use'
import { settlePast } from './settle-past'
import { takeBackup } from './take-backup'

export type RestoreRequest = {
  file: string
  /** The name of a database whose content may go. */
  replace: string | undefined
  ownerUrl: string
  /** The role that the server connects as. */
  serverRole: string
  uploads: string
}

export type Restored = BackupFacts & {
  /** Migrations that are newer than the backup. */
  migrated: readonly string[]
  /** Where a backup of what was replaced stands, and the uploads that were not in the backup. */
  keptBackup: string | undefined
  keptUploads: string | undefined
}

/**
 * Puts a backup in the place of an empty site, or of one that is called by its name and is kept in a backup itself.
 *
 * Everything in the database happens in one transaction: a restore that fails or is killed leaves it as it was.
 *
 * @throws Fault with a sentence for whatever stands in the way.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { file, ownerUrl, uploads } = request
  const checked = await checkArchive(file)
  return withConnection(ownerUrl, async (client) => {
    await refuseConnections(client)
    const hasContent = await refuseContent(client, request.replace)
    const migrations = await openProject()
    try {
      refuseNewer(file, checked.manifest, migrations)
      const now = new Date()
      const keptBackup = hasContent ? await keepCurrent(request, now) : undefined
      await holdBackupLock(client)
      const incoming = await openIncomingUploads(uploads, now)
      const migrated = await replaceAll({ client, migrations, incoming, request, checked })
      return { ...checked, migrated, keptBackup, keptUploads: await incoming.finish() }
    } finally {
      await migrations.close()
    }
  })
}

/** The project takes seconds to load, which nobody waits for who is refused before. */
async function openProject(): Promise<Migrator> {
  const { openMigrations } = await import('./migrations')
  return openMigrations()
}

/** Keeps the site that is about to go in a backup beside its uploads. */
async function keepCurrent({ ownerUrl, uploads }: RestoreRequest, now: Date): Promise<string> {
  const file = path.join(path.dirname(uploads), `before-restore-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.tar.gz`)
  await takeBackup({ ownerUrl, uploads, file })
  return file
}

function refuseNewer(file: string, { version, migrations: wanted }: Manifest, { names }: Migrator): void {
  const known = new Set(names)
  const isNewer = version.localeCompare(thisVersion(), 'en', { numeric: true }) > 0
  if (isNewer || wanted.some((name) => !known.has(name))) throw newer(file, version)
}

type Replacement = {
  client: pg.Client
  migrations: Migrator
  incoming: IncomingUploads
  request: RestoreRequest
  checked: BackupFacts
}

/** Gives the migrations that are newer than the backup. */
async function replaceAll({ client, migrations, incoming, request, checked }: Replacement): Promise<string[]> {
  const { manifest, closing } = checked
  const newerOnes = migrations.names.filter((name) => !manifest.migrations.includes(name))
  await client.query('begin')
  try {
    await emptySchemas(client)
    await migrations.run(client, manifest.migrations)
    const setChecks = await liftChecks(client)
    await emptyTables(client, manifest.tables)
    await readArchive({
      file: request.file,
      onMember: (member) =>
        member.is === 'rows' ? fillTable(client, member.table, member.content) : incoming.receive(member.path, member.content),
    })
    await setSequences(client, manifest.sequences)
    await setChecks()
    await checkRows(client, closing, manifest.tables)
    // What waits for the COMMIT would keep newer migrations from changing the tables.
    await client.query('set constraints all immediate')
    await migrations.run(client, newerOnes)
    await noteMigrations(client, newerOnes)
    await settlePast(client, manifest.takenAt)
    await grantToServer(client, request.serverRole)
    await refuseBadLedger(client)
    await incoming.place()
    const number = await transactionNumber(client)
    await client.query('commit').catch((error: unknown) => refuseUncommitted(request.ownerUrl, number, error))
  } catch (error) {
    if (!(error instanceof UnknownOutcome)) await incoming.undo()
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  return newerOnes
}

/** Nobody knows whether the database is the old or the new one; the uploads of both are where they are looked for. */
class UnknownOutcome extends Fault {}

/**
 * Looks at what became of a COMMIT that failed, and lets the restore go on if it was done all the same.
 *
 * @throws the error, if it was not done; UnknownOutcome, if nobody knows.
 */
async function refuseUncommitted(ownerUrl: string, number: string, error: unknown): Promise<void> {
  const outcome = await outcomeOf(ownerUrl, number)
  if (outcome === 'aborted') throw error
  if (outcome === 'unknown') throw new UnknownOutcome(UNKNOWN, error)
}

const UNKNOWN = `The line to the database was lost at the very end, and it cannot be asked whether the backup was restored.
Look at the site once the database is back. If it is as before, run the command again.`

/** Notes migrations as run, as Payload does. */
async function noteMigrations(client: pg.Client, names: readonly string[]): Promise<void> {
  await client.query(
    `insert into public.payload_migrations (name, batch)
     select name, (select coalesce(max(batch), 0) + 1 from public.payload_migrations) from unnest($1::text[]) as name`,
    [names],
  )
}

async function refuseBadLedger(client: pg.Client): Promise<void> {
  const { bad: badEntry } = await checkEntries(examinedInDatabase(client))
  const bad = badEntry ?? strayEntry(await strayInDatabase(client))
  if (bad) throw new Fault(`${badEntrySentence(bad)} Nothing was restored.`)
}
