import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { failedDelivery, type Delivery } from './rules/delivery'

export type SmtpOptions = {
  /** `smtp://user:password@host:port` or `smtps://…`; options of the connection may follow after `?`. */
  url: string
  /** How long the server may keep silent, and how long one mail may take in all. */
  silenceMs?: number
  limitMs?: number
}

type SmtpMessage = { from: string; to: string; bytes: Buffer }

const SILENCE_MS = 30_000
const LIMIT_MS = 120_000

type Failure = { code?: string | undefined; originalCode?: unknown; responseCode?: number | undefined }

/** Where the answer of a server is about the mail that it was offered. */
const ABOUT_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

const failed = ({ code = '', originalCode, responseCode }: Failure, isTextBegun: boolean): Delivery =>
  failedDelivery({
    isTextBegun,
    isAboutMail: ABOUT_MAIL.has(code),
    responseCode: responseCode ?? null,
    code: typeof originalCode === 'string' ? originalCode : code,
  })

/** A connection to the server of an address. A password never goes over an open line, unless the address says so. */
function connectionTo({ url, silenceMs = SILENCE_MS }: SmtpOptions) {
  const { auth, ...options } = parseConnectionUrl(url)
  const connection = new SMTPConnection({
    requireTLS: auth !== undefined,
    ...options,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    socketCloseTimeout: 1_000,
    logger: false,
    debug: false,
  })
  return { connection, auth }
}

/**
 * Offers one message to a mail server, on a connection of its own, and tells how that ended.
 *
 * The text is read only once the server has asked for it, so it is known whether the server can have it.
 */
export function deliverBySmtp({ from, to, bytes }: SmtpMessage, options: SmtpOptions): Promise<Delivery> {
  const { connection, auth } = connectionTo(options)
  const limitMs = options.limitMs ?? LIMIT_MS
  return new Promise((resolve) => {
    let isTextBegun = false
    const end = (delivery: Delivery): void => {
      clearTimeout(timer)
      resolve(delivery)
      if (delivery.end === 'sent') connection.quit()
      else connection.close()
    }
    const fail = (failure: Failure): void => end(failed(failure, isTextBegun))
    const timer = setTimeout(() => fail({ code: 'ETIMEDOUT' }), limitMs)
    const text = Readable.from((function* () {
      isTextBegun = true
      yield bytes
    })())
    const send = (): void =>
      connection.send({ from, to: [to] }, text, (failure) => (failure ? fail(failure) : end({ end: 'sent' })))
    connection.on('error', fail)
    connection.connect((failure) => {
      if (failure) fail(failure)
      else if (auth) connection.login(auth, (refusal) => (refusal ? fail(refusal) : send()))
      else send()
    })
  })
}
