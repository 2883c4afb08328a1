import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { accountStates } from './rules/account-state'

const owner = z.object({ id: z.string(), name: z.string(), email: z.string(), state: z.enum(accountStates) })

/** Whose account it is, with the address, which the views of accounts do not give. */
export type Owner = z.infer<typeof owner>

const credentials = owner.extend({ hash: z.string(), salt: z.string() })

const columns = sql`id, name, email, state, coalesce(hash, '') as hash, coalesce(salt, '') as salt`

/** Whose account an id names, or `null`. Never shown to anybody: it is for mails and for rules about passwords. */
export async function findOwner(req: PayloadRequest, id: string): Promise<Owner | null> {
  const [row] = await runSql(req, sql`select ${columns} from accounts where id::text = ${id}`)
  return row ? owner.parse(row) : null
}

/** The account of an address in lower case, with what its password is weighed against, or `null`. */
export async function findByAddress(req: PayloadRequest, email: string): Promise<z.infer<typeof credentials> | null> {
  const [row] = await runSql(req, sql`select ${columns} from accounts where email = ${email}`)
  return row ? credentials.parse(row) : null
}

/** The same by id. */
export async function findById(req: PayloadRequest, id: string): Promise<z.infer<typeof credentials> | null> {
  const [row] = await runSql(req, sql`select ${columns} from accounts where id::text = ${id}`)
  return row ? credentials.parse(row) : null
}
