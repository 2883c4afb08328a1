import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** How a mail server behaves, where it does not simply take the mail: a code is answered. */
export type Behaviour = {
  greeting?: 'silence'
  recipient?: number
  /** After the text has come in whole. */
  text?: number | 'silence' | 'hang up'
}

export type MailServer = {
  url: string
  /** Where no server listens. */
  nobodyUrl: string
  behave: (behaviour: Behaviour) => void
  /** Whom texts came in for, also where the answer was lost afterwards. */
  recipients: () => string[]
  mails: () => Promise<ParsedMail[]>
  reset: () => void
  close: () => Promise<void>
}

const refusal = (code: number): Error => Object.assign(new Error('refused for ann@example.org'), { responseCode: code })

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null || !('port' in address)) throw new Error('There is no port.')
  return Number(address.port)
}

/** A port of this machine on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function textOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A real mail server on a free port, which takes whatever comes unless told otherwise. */
export async function aMailServer(): Promise<MailServer> {
  let behaviour: Behaviour = {}
  const taken: { to: string; bytes: Buffer }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect: (_session, done) => {
      if (behaviour.greeting !== 'silence') done()
    },
    onRcptTo: (_address, _session, done) => done(behaviour.recipient ? refusal(behaviour.recipient) : null),
    onData: (stream: SMTPServerDataStream, { envelope }: SMTPServerSession, done) => {
      void textOf(stream).then((bytes) => {
        const { text } = behaviour
        if (typeof text === 'number') return done(refusal(text))
        for (const { address } of envelope.rcptTo) taken.push({ to: address, bytes })
        if (text === 'hang up') server.connections.forEach((connection) => connection._socket.destroy())
        else if (text !== 'silence') done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const port = await portOf(server.server)
  return {
    url: `smtp://127.0.0.1:${port}`,
    nobodyUrl: `smtp://127.0.0.1:${await freePort()}`,
    behave: (next) => {
      behaviour = next
    },
    recipients: () => taken.map(({ to }) => to),
    mails: () => Promise.all(taken.map(({ bytes }) => simpleParser(bytes))),
    reset: () => {
      behaviour = {}
      taken.length = 0
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
