import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from '../setup/root.mjs'

/** The format of a backup. A change that older programs cannot read raises it. */
export const FORMAT = 1

/** The schemas whose tables are the site. */
export const SCHEMAS = ['public', 'audit']

export const MANIFEST = 'manifest.json'
export const CLOSING = 'digests.json'
export const UPLOADS = 'uploads/'

const word = z.string().regex(/^[a-z_][a-z0-9_]*$/)

const table = z.object({ schema: z.enum(['public', 'audit']), name: word, columns: z.array(z.string().min(1)).min(1) })

/** A table with the columns that are kept, in the order in which they are written. */
export type KeptTable = z.infer<typeof table>

/** What the manifest of every format says. */
export const headSchema = z.object({ product: z.literal('healthool'), format: z.number().int().min(1), version: z.string() })

export const manifestSchema = headSchema.extend({
  takenAt: z.string(),
  migrations: z.array(z.string().regex(/^\w+$/)),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string(), isCalled: z.boolean() })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The last member: by which the others are checked. `missingUploads` names pictures that had no file. */
export const closingSchema = z.object({
  members: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string().length(64) })),
  rows: z.record(z.string(), z.number().int()),
  missingUploads: z.array(z.string()),
})

export type Closing = z.infer<typeof closingSchema>

/** "public.articles" */
export const fullName = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`

/** The name of a part of a table; parts begin with 1. Each is a whole number of rows. */
export const partName = (kept: KeptTable, part: number): string =>
  `tables/${fullName(kept)}.${String(part).padStart(4, '0')}.copy`

/** The table that a member holds rows of, or `undefined`. */
export function tableOf(name: string, tables: readonly KeptTable[]): KeptTable | undefined {
  const [, found] = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\.\d{4,}\.copy$/.exec(name) ?? []
  return tables.find((kept) => fullName(kept) === found)
}

/** The path below the folder of uploads that a member stands for; `undefined` for one that would leave it. */
export function uploadPath(name: string): string | undefined {
  const path = name.startsWith(UPLOADS) ? name.slice(UPLOADS.length) : ''
  const isInside = path !== '' && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  return isInside && !/[\\\0]/.test(path) ? path : undefined
}

/** The version of this program. */
export const thisVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))).version
