import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writtenTree } from './written-tree'

const root = path.resolve(import.meta.dirname, '../../..')
const answer = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
})

const installed = Object.fromEntries(['zod', 'canonicalize', 'pg', 'payload', 'vitest'].flatMap((name) => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
  [`node_modules/${name}/index.js`, ''],
]))

/** Runs the project's import rules over a small project. Gives `file: rule` for each import that breaks one. */
export function brokenImports(files: Readonly<Record<string, string>>): string[] {
  const folder = writtenTree({ 'payload.config.ts': '', ...installed, ...files })
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json', 'scripts/checks']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'payload.config.ts']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const { violations } = answer.parse(JSON.parse(stdout)).summary
  return violations.map(({ from, rule }) => `${from}: ${rule.name}`).toSorted()
}
