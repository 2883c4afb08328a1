import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../scripts/setup/ports.mjs'

export interface CommandOptions {
  /** The project's folder. */
  folder: string
  /** A file of `scripts`, "start.mjs" unless told. */
  script?: string
  args?: string[]
  env?: Record<string, string | undefined>
  uid?: number
  /** Node's own options. */
  nodeArgs?: string[]
}

export interface ProjectCommand {
  pid: number
  port: number
  output: () => string
  /** Waits until the output holds a text; fails when the command ends before. */
  until: (text: string) => Promise<void>
  signal: (signal: NodeJS.Signals) => void
  /** The exit code. */
  ended: Promise<number | null>
}

const settingNames = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'HEALTHOOL_DATA', 'HEALTHOOL_DEMO',
  'HEALTHOOL_DEMO_PASSWORD', 'PAYLOAD_SECRET', 'CRON_SECRET', 'SITE_URL', 'LEDGER_KEY_FILE', 'LEDGER_HEADS_FILE', 'NODE_OPTIONS', 'VITEST']

/** Runs one of the project's commands from a folder that has nothing to do with it. */
export async function runProject(options: CommandOptions): Promise<ProjectCommand> {
  const { folder, script = 'start.mjs', args = [], env = {}, uid, nodeArgs = [] } = options
  const port = Number(env.PORT ?? await freePort())
  const cleared = Object.fromEntries(settingNames.map((name) => [name, undefined]))
  const environment = { ...process.env, ...cleared, ...env, PORT: String(port), NODE_ENV: process.env.NODE_ENV }
  const child = spawn(process.execPath, [...nodeArgs, path.join(folder, 'scripts', script), ...args], {
    env: environment, cwd: '/', uid, gid: uid, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  const ended = once(child, 'close').then(() => child.exitCode)
  const until = async (text: string): Promise<void> => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended before “${text}”:\n${output}`)
      await new Promise((resolve) => { setTimeout(resolve, 20) })
    }
  }
  return { pid: child.pid ?? 0, port, output: () => output, until, signal: (name) => child.kill(name), ended }
}

/** The command lines of the processes that still run in, or from, a folder. */
export function processesIn(folder: string): string[] {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-axo', 'command='], { encoding: 'utf8' }).stdout.split('\n')
      .filter((line) => line.includes(folder))
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return line.includes(folder) ? [line] : []
    } catch {
      return []
    }
  })
}
