import { existsSync, mkdirSync } from 'node:fs'
import { runNode } from './children.mjs'
import { Fault, sentenceFromOutput } from './fault.mjs'
import { inRoot } from './root.mjs'
import { digestOf, readStamp, writeWhole } from './stamp.mjs'
import { editorReady } from './typescript.mjs'
import { alone } from './workplace.mjs'

const folder = inRoot('src', 'generated')
const stampFile = inRoot('src', 'generated', '.stamp')
const payload = inRoot('node_modules', 'payload', 'bin.js')
const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** What building and generating see: nothing of the operator's site, because their result must not depend on it. */
export function buildEnvironment() {
  const env = { ...process.env }
  const own = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'PAYLOAD_SECRET', 'CRON_SECRET', 'SITE_URL',
    'HEALTHOOL_IS_DEMONSTRATION', 'LEDGER_KEY_FILE', 'LEDGER_HEADS_FILE']
  for (const name of own) delete env[name]
  return { ...env, HEALTHOOL_BUILDING: '1', NEXT_TELEMETRY_DISABLED: '1' }
}

/** @param {string[]} args */
async function generate(args) {
  const { code, output } = await runNode(args, { env: buildEnvironment() })
  if (code === 0) return
  throw new Fault(sentenceFromOutput(output, folder) ?? `${args.slice(1).join(' ')} failed:\n${output.trim()}`)
}

function digest() {
  return digestOf({ paths: ['src', 'payload.config.ts', 'package-lock.json'], without: ['src/generated'] })
}

function isFresh() {
  const outputs = ['payload-types.ts', 'import-map.js'].map((name) => inRoot('src', 'generated', name))
  return outputs.every((file) => existsSync(file)) && readStamp(stampFile) === digest()
}

/**
 * Makes Payload's types and the admin's import map where they are missing or older than the source.
 *
 * @param {(outcome: string) => void} tell
 * @param {{ isForced?: boolean }} [options]
 */
export async function preparePayloadFiles(tell, { isForced = false } = {}) {
  if (!isForced && isFresh()) return tell('up to date')
  await alone('generated', async () => {
    if (!isForced && isFresh()) return tell('made by another command')
    mkdirSync(folder, { recursive: true })
    const wanted = digest()
    await generate([...editorReady, payload, 'generate:types'])
    await generate([...editorReady, payload, 'generate:importmap'])
    writeWhole(stampFile, wanted)
    tell('made')
  })
}

/** Makes the types of the routes, which the type check reads and a build makes by itself. */
export async function prepareRouteTypes() {
  await alone('build', () => generate([next, 'typegen']))
}
