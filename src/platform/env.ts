import path from 'node:path'
import { z } from 'zod'
import { mailSender } from './pure/mail-sender'
import { siteOrigin } from './pure/site-origin.mjs'
import { keyPlace } from './signing-key-file.mjs'

const secret = (name: string) =>
  z.string({ error: `${name} is missing.` }).min(32, `${name} must have at least 32 characters.`)

const smtpUrl = z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must be an address such as smtp://user:password@example.org:587.' })

const mailFrom = z.string().transform((text, context) => {
  const sender = mailSender(text)
  if (sender) return sender
  context.addIssue('MAIL_FROM must be an address of mail such as desk@example.org.')
  return z.NEVER
})

const siteUrl = z.string().transform((text, context) => {
  const origin = siteOrigin(text)
  if (origin.ok) return origin.value
  context.addIssue(`${origin.refusal}.`)
  return z.NEVER
})

const schema = z.object({
  databaseUrl: z.string().default(''),
  dataFolder: z.string().default('.data'),
  ledgerKey: z.object({ file: z.string(), isGiven: z.boolean() }),
  ledgerHeadsFile: z.string(),
  /** The site's origin, as browsers write it. */
  siteUrl,
  port: z.coerce.number('PORT must be a whole number from 1 to 65535.').int().min(1).max(65_535).default(3000),
  payloadSecret: secret('PAYLOAD_SECRET'),
  cronSecret: secret('CRON_SECRET'),
  trustedProxyHops: z.coerce
    .number({ error: 'TRUSTED_PROXY_HOPS must be a number.' })
    .int('TRUSTED_PROXY_HOPS must be a whole number.')
    .min(0, 'TRUSTED_PROXY_HOPS cannot be negative.')
    .default(0),
  /** A site that brings its own database. One of production that was filled with sample content is none. */
  isDemonstration: z.boolean(),
  isProduction: z.boolean(),
  smtpUrl: smtpUrl.or(z.literal('')),
  mailFrom,
})

export type Env = z.infer<typeof schema>

const NO_SECRET = 'only-used-while-building-never-while-serving'

const mailFromOf = ({ SMTP_URL = '', MAIL_FROM = '' }: NodeJS.ProcessEnv): string =>
  SMTP_URL === '' && MAIL_FROM === '' ? 'nobody@localhost' : MAIL_FROM

/** Whether the framework is only building or generating: nothing is served then, and no secret is needed. */
const isBuilding = (source: NodeJS.ProcessEnv): boolean =>
  source.NEXT_PHASE === 'phase-production-build' || source.HEALTHOOL_BUILDING === '1'

/**
 * The environment, parsed once.
 *
 * @throws Error that lists every fault in one sentence each, when the environment is not fit to serve.
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const dataFolder = path.resolve(/* turbopackIgnore: true */ source.HEALTHOOL_DATA ?? '.data')
  const parsed = schema.safeParse({
    databaseUrl: source.DATABASE_URL,
    dataFolder,
    ledgerKey: keyPlace({ folder: dataFolder, given: source.LEDGER_KEY_FILE }),
    ledgerHeadsFile: path.resolve(/* turbopackIgnore: true */ source.LEDGER_HEADS_FILE || path.join(dataFolder, 'ledger-heads.jsonl')),
    siteUrl: source.SITE_URL ?? `http://localhost:${source.PORT ?? '3000'}`,
    port: source.PORT,
    payloadSecret: isBuilding(source) ? NO_SECRET : source.PAYLOAD_SECRET,
    cronSecret: isBuilding(source) ? NO_SECRET : source.CRON_SECRET,
    trustedProxyHops: source.TRUSTED_PROXY_HOPS,
    isDemonstration: source.HEALTHOOL_IS_DEMONSTRATION === '1',
    isProduction: source.NODE_ENV === 'production',
    smtpUrl: source.SMTP_URL ?? '',
    mailFrom: mailFromOf(source),
  })
  if (parsed.success) return parsed.data
  throw new Error(`The environment is not fit to start: ${parsed.error.issues.map((issue) => issue.message).join(' ')}`)
}

export const env: Env = parseEnv(process.env)
