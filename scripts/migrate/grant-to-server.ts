import type pg from 'pg'

const CONTENT_RIGHTS = 'select, insert, update, delete'

/**
 * Lets the server's role read and write the content, and only read and append to the ledger.
 *
 * With one role for everything there is nothing to grant; the triggers of the ledger hold all the same.
 */
export async function grantToServer(client: pg.Client, serverRole: string): Promise<void> {
  const { rows } = await client.query<{ owner: string; database: string }>('select current_user as owner, current_database() as database')
  const [self] = rows
  if (!self || serverRole === '' || self.owner === decodeURIComponent(serverRole)) return
  const role = client.escapeIdentifier(decodeURIComponent(serverRole))
  await client.query(`
    grant connect, temporary on database ${client.escapeIdentifier(self.database)} to ${role};
    grant usage on schema public, audit to ${role};
    grant ${CONTENT_RIGHTS} on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    grant select on audit.entries, audit.signatures to ${role};
    grant execute on function audit.append(text, text, text, text, text, text) to ${role};
    grant execute on function audit.append_for(text, text, text, text, text, text, text) to ${role};
    grant execute on function audit.sign(bigint, text, text) to ${role};
    grant execute on function audit.current_instant() to ${role};
  `)
}
