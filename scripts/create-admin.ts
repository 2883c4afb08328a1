import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { z } from 'zod'
import { asSystem } from '@/platform/as-system'
import { withPayload } from './with-payload'

const MIN_PASSWORD = 12

const options = z.object({
  email: z.email('Please give an address: npm run create-admin -- --email you@example.org'),
  name: z.string().trim().min(1, 'Please give a name after --name.').max(120).default('Administrator'),
  password: z.string().min(MIN_PASSWORD, `A password needs at least ${MIN_PASSWORD} characters.`).optional(),
})

/** Makes an account that may do everything. Without `--password`, one is made and shown once. */
async function createAdmin(payload: Payload): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } } })
  const parsed = options.safeParse(values)
  if (!parsed.success) return fail(parsed.error.issues.map(({ message }) => message).join(' '))
  const { email, name, password = randomBytes(15).toString('base64url') } = parsed.data
  const accounts = asSystem(payload, 'the first admin is made on the server')
  const { totalDocs } = await accounts.count({ collection: 'accounts', where: { email: { equals: email.toLowerCase() } } })
  if (totalDocs > 0) fail(`There is already an account with the address ${email}.`)
  else {
    await accounts.create({ collection: 'accounts', data: { email, name, password, roles: ['admin'] } })
    console.log(`The account ${email} is there.${parsed.data.password ? '' : ` Its password: ${password}`}`)
  }
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

await withPayload(createAdmin)
