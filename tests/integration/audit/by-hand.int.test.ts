import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { introduceSigningKey } from '@/audit/commands'
import { findNewestHash } from '@/audit/queries'
import { inRoot } from '../../../scripts/setup/root.mjs'
import { aDraft, closeDesk, openDesk, requestAs, sign, type Desk } from '../../support/desk'

/** The commands of docs/ledger.md, letter for letter: that of an entry, and that of a head. */
const [ofEntry = '', ofHead = ''] = [...readFileSync(inRoot('docs/ledger.md'), 'utf8')
  .matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, commands]) => commands ?? [])

let desk: Desk
let server: Server
let site: string

beforeAll(async () => {
  desk = await openDesk()
  await introduceSigningKey(await requestAs(desk, null))
  const { id } = await aDraft(desk)
  await sign(desk, id)
  const { answerLedgerHead, answerSiteKeys } = await import('@/audit/handlers')
  const answers = new Map([
    ['/.well-known/healthool-keys.json', answerSiteKeys],
    ['/.well-known/healthool-ledger-head.json', answerLedgerHead],
  ])
  server = createServer((request, response) => {
    void answers.get(request.url ?? '')?.().then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${String(addressOf(server).port)}`
})

afterAll(async () => {
  server.close()
  await closeDesk(desk)
})

function addressOf(listening: Server): AddressInfo {
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address
}

/** Runs commands in a new folder, each of which must succeed. */
async function shell(commands: string, { n = '', folder = mkdtempSync(path.join(desk.database.folder, 'by-hand-')) } = {}) {
  const child = spawn('sh', ['-e', '-c', commands], {
    cwd: folder, env: { ...process.env, NODE_OPTIONS: '', VITEST: '', INIT_CWD: folder, healthool: inRoot(), site, n },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  await once(child, 'close')
  return { code: child.exitCode, output, folder }
}

const newest = async (): Promise<string> => String((await findNewestHash(await requestAs(desk, null))).count)

it('a sign-off is checked with nothing but openssl and sha256sum', async () => {
  const { code, output } = await shell(ofEntry, { n: await newest() })
  expect(output).toContain('The parts are those that were hashed.')
  expect(output).toContain('The key has its fingerprint.')
  expect(output).toContain('Signature Verified Successfully')
  expect(code).toBe(0)
})

it('an entry without a text is checked in the same way', async () => {
  expect(await shell(ofEntry, { n: '1' })).toMatchObject({ code: 0, output: expect.stringContaining('Signature Verified Successfully') })
})

it.each(['facts', 'actor-name', 'content'])('%s that somebody changed shows', async (part) => {
  const n = await newest()
  const [take = '', check = ''] = ofEntry.split(/(?=# Lines 5 to 9)/)
  const { folder } = await shell(take, { n })
  const entry = path.join(folder, `entry-${n}`)
  writeFileSync(path.join(entry, part), `${readFileSync(path.join(entry, part), 'utf8')} `)
  const { output } = await shell(check, { folder: entry })
  expect(output).toContain('differ')
  expect(output).not.toContain('The parts are those that were hashed.')
})

it('a line that somebody changed shows by the signature', async () => {
  const n = await newest()
  const [take = '', check = ''] = ofEntry.split(/(?=# The hash of the ten lines)/)
  const { folder } = await shell(take, { n })
  const entry = path.join(folder, `entry-${n}`)
  writeFileSync(path.join(entry, 'lines'), readFileSync(path.join(entry, 'lines'), 'utf8').replace('article.', 'another.'))
  const { code, output } = await shell(check, { folder: entry })
  expect(output).toContain('Signature Verification Failure')
  expect(code).not.toBe(0)
})

it('the head that is published is checked in the same way', async () => {
  expect(await shell(ofHead)).toMatchObject({ code: 0, output: expect.stringContaining('Signature Verified Successfully') })
})
