import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { createAdmin } from '@/accounts/commands'
import { findPasswordIssues } from '@/accounts/password-check'
import { asSystem } from '@/platform/as-system'
import { isMailAddress } from '@/platform/pure/mail-address'
import { getSiteSettings } from '@/site/queries'
import { withPayload } from './with-payload'

const ASKING = 'Please give an address: npm run create-admin -- --email you@example.org'

const options = z.object({
  email: z.string({ error: ASKING }).refine(isMailAddress, ASKING),
  name: z.string().trim().min(1, 'Please give a name after --name.').max(120).default('Administrator'),
  password: z.string().optional(),
})

type Choice = { email: string; name: string; password: string }

/** What is wrong with a password that the operator chose, in one line; empty when it will do. */
async function faultsOf(payload: Payload, { password, ...owner }: Choice): Promise<string> {
  const req = await createLocalReq({}, payload)
  const siteName = async () => (await getSiteSettings(req)).name
  return (await findPasswordIssues(req, { siteName }, { password, owner })).map(({ message }) => message).join(' ')
}

/** Makes an account that may do everything. Without `--password`, one is made and shown once. */
async function makeAdmin(payload: Payload): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } } })
  const parsed = options.safeParse(values)
  if (!parsed.success) return fail(parsed.error.issues.map(({ message }) => message).join(' '))
  const { email, name, password = randomBytes(15).toString('base64url') } = parsed.data
  const faults = await faultsOf(payload, { email, name, password })
  if (faults !== '') return fail(faults)
  const { totalDocs } = await asSystem(payload, 'an address has one account at most')
    .count({ collection: 'accounts', where: { email: { equals: email.toLowerCase() } } })
  if (totalDocs > 0) fail(`There is already an account with the address ${email}.`)
  else {
    await createAdmin(await createLocalReq({}, payload), { email, name, password })
    console.log(`The account ${email} is there.${parsed.data.password ? '' : ` Its password: ${password}`}`)
  }
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

await withPayload(makeAdmin)
