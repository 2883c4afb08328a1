import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { accountStates } from './rules/account-state'
import { roles, type Role } from './rules/roles'

const owner = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(accountStates),
  /** How they want to hear of reviews, as it is stored: what the words mean, the slice that tells of them knows. */
  mailPreference: z.string().nullable(),
})

/** Whose account it is, with the address, which the views of accounts do not give. */
export type Owner = z.infer<typeof owner>

const credentials = owner.extend({ hash: z.string(), salt: z.string() })

const columns = sql`
  id, name, email, state, mail_preference::text as "mailPreference", coalesce(hash, '') as hash, coalesce(salt, '') as salt`

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

const inSession = z.object({ _sid: z.string() })
const held = z.object({ roles: z.array(z.enum(roles)) })

/**
 * The roles that somebody holds at this moment, whatever they held when their request came in; `null` where the account
 * is not in use, or the session of that request has ended.
 */
export async function findRoles(req: PayloadRequest, user: { id: string }): Promise<Role[] | null> {
  const sid = inSession.safeParse(user).data?._sid ?? null
  const [row] = await runSql(req, sql`
    select array(select value::text from accounts_roles where parent_id = accounts.id order by "order") as roles from accounts
    where id = ${user.id} and state = 'active' and (${sid}::text is null or exists (
      select from accounts_sessions where id = ${sid} and _parent_id = accounts.id and expires_at > now()))`)
  return row ? held.parse(row).roles : null
}
