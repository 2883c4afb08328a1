import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'healthool-npm-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const lifecycle = pathToFileURL(path.resolve('scripts/setup/lifecycle.mjs')).href

const imports = `
import { onStop, pause, runCommand } from '${lifecycle}'
onStop(() => console.log('closed in order'))
`

test.each([
  ['while it runs', "await runCommand(() => { console.log('runs'); return pause(600_000) })"],
  ['before it began', "console.log('loads'); await pause(1_000); await runCommand(() => pause(600_000))"],
])('what npm runs ends in order when npm alone is told to stop %s', async (...row) => {
  writeFileSync(path.join(folder, 'command.mjs'), imports + row[1])
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts: { start: 'node command.mjs' } }))
  const npm = spawn('npm', ['start', '--silent'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  npm.stdout.once('data', () => npm.kill('SIGTERM'))
  // The pipe closes when the last of them has ended.
  expect(await text(npm.stdout)).toContain('closed in order')
})
