import { buffer } from 'node:stream/consumers'
import { MANIFEST, UPLOADS, fullName, partName, type Manifest } from '../../scripts/backup/format'
import { checkArchive, readArchive } from '../../scripts/backup/read-archive'
import { writeArchive } from '../../scripts/backup/write-archive'

/** Gives the lines of a table, in COPY's text format, as they are to be; `table` is named as "audit.entries". */
export type Change = (lines: string[], table: string) => string[]

type Content = Map<string, Buffer>

type Changed = { content: Content; rows: Record<string, number> }

async function changedContent(file: string, change: Change): Promise<Changed> {
  const content: Content = new Map()
  const rows: Record<string, number> = {}
  const parts = new Map<string, string[]>()
  let tables: Manifest['tables'] = []
  await readArchive({
    file,
    onManifest: (manifest) => { tables = manifest.tables },
    onMember: async (member) => {
      const whole = await buffer(member.content)
      if (member.is === 'upload') return void content.set(UPLOADS + member.path, whole)
      const name = fullName(member.table)
      parts.set(name, [...parts.get(name) ?? [], ...whole.toString().split('\n').slice(0, -1)])
    },
  })
  for (const table of tables) {
    const name = fullName(table)
    const lines = change(parts.get(name) ?? [], name)
    rows[name] = lines.length
    if (lines.length > 0) content.set(partName(table, 1), Buffer.from(`${lines.join('\n')}\n`))
  }
  return { content, rows }
}

/**
 * Writes a backup anew with other rows, as somebody who knows its form and covers the change: every count and every
 * digest in it fits.
 */
export async function tamperWithBackup(file: string, target: string, change: Change): Promise<string> {
  const { manifest, closing: { missingUploads } } = await checkArchive(file)
  const { content, rows } = await changedContent(file, change)
  await writeArchive(target, async (archive) => {
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)))
    for (const [name, whole] of content) await archive.add(name, whole)
    return { rows, missingUploads }
  })
  return target
}
