import { once } from 'node:events'
import net from 'node:net'

/** How pg sends a COMMIT that is written as `commit`. */
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1')

export type CommitProxy = { url: string; commits: () => number; close: () => Promise<void> }

/**
 * Stands between a program and its PostgreSQL, and loses the line at the first COMMIT: before the server hears of it,
 * or before the program hears the answer. Lines that are made afterwards hold.
 */
export async function loseFirstCommit(databaseUrl: string, before: 'it is heard' | 'the answer'): Promise<CommitProxy> {
  const target = new URL(databaseUrl)
  let commits = 0
  const proxy = net.createServer((program) => {
    const server = net.connect(Number(target.port), target.hostname)
    const lose = () => {
      program.destroy()
      server.destroy()
    }
    let isAnswerLost = false
    program.on('data', (sent) => {
      const isFirst = sent.includes(COMMIT) && commits === 0
      if (isFirst) commits += 1
      if (isFirst && before === 'it is heard') {
        lose()
        return
      }
      isAnswerLost ||= isFirst
      server.write(sent)
    })
    server.on('data', (answer) => (isAnswerLost ? lose() : program.write(answer)))
    for (const socket of [program, server]) socket.on('error', lose).on('close', lose)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  const url = Object.assign(new URL(databaseUrl), { port: String(address.port) }).href
  return { url, commits: () => commits, close: async () => { await once(proxy.close(), 'close') } }
}
