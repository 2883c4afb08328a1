import { beforeAll, expect, it } from 'vitest'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { appendSigned, aSigner, checkDatabase, introduce, type Signer } from '../../support/ledger'
import { moveLedgerClock } from '../../support/move-ledger-clock'
import { withDatabase, type TestDatabase } from '../../support/postgres'

const DAY_MS = 24 * 60 * 60 * 1000
const SLACK_MS = 60_000

let database: TestDatabase
let site: Signer

beforeAll(async () => {
  database = await withDatabase()
  site = aSigner()
  await withConnection(database.appUrl, (client) => introduce(client, site))
})

const append = () => withConnection(database.appUrl, (client) => appendSigned(client, site))

const daysAhead = (at: Date): number => (at.getTime() - Date.now()) / DAY_MS

it('the owner of the schema moves the clock of the ledger, and the entries carry the moved time', async () => {
  await moveLedgerClock(database.ownerUrl, '30 days')
  expect(daysAhead((await append()).at)).toBeCloseTo(30, 1)
  await moveLedgerClock(database.ownerUrl, '60 days')
  expect(daysAhead((await append()).at)).toBeCloseTo(60, 1)
})

it('a clock that was set back lets time stand still in the ledger, and never go back; the check tells of it', async () => {
  await moveLedgerClock(database.ownerUrl, '90 days')
  const before = await append()
  await moveLedgerClock(database.ownerUrl, '-90 days')
  const [one, other] = [await append(), await append()]
  expect([one.at, other.at]).toEqual([before.at, before.at])
  expect(Number(other.number)).toBe(Number(before.number) + 2)
  const { faults, findings } = await checkDatabase(database.ownerUrl)
  expect(faults).toEqual([])
  expect(findings).toContain('2 entries carry the instant of the one before: the clock had been set back.')
})

it('time goes on once the clock has passed the newest entry', async () => {
  await moveLedgerClock(database.ownerUrl, '91 days')
  expect(daysAhead((await append()).at)).toBeCloseTo(91, 1)
})

it('there is one clock, and none on a site that nobody moved', async () => {
  const second = withConnection(database.ownerUrl, (client) =>
    client.query("insert into audit.clock (is_only, ahead) values (false, '1 day')"))
  await expect(second).rejects.toMatchObject({ code: '23514' })
  const other = await withDatabase()
  const { at } = await withConnection(other.appUrl, (client) => introduce(client, aSigner()))
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(SLACK_MS)
})
