import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { holdLock, holderOf } from '../../../scripts/setup/lock.mjs'
import { thisProcess } from '../../../scripts/setup/processes.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'healthool-lock-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('holdLock', () => {
  it('lets one in, and the next one when the first has released it', async () => {
    const file = path.join(folder, 'one')
    const release = await holdLock({ file, command: 'start', shouldWait: () => true })
    expect(holderOf(file)?.command).toBe('start')
    expect(await holdLock({ file, command: 'run', shouldWait: () => false })).toBeNull()
    release?.()
    expect(existsSync(file)).toBe(false)
    expect(await holdLock({ file, command: 'run', shouldWait: () => false })).not.toBeNull()
  })

  it('takes over from a process that is gone, although a later one has its number', async () => {
    const file = path.join(folder, 'two')
    writeFileSync(file, JSON.stringify({ ...thisProcess(), mark: 'an earlier one', command: 'start' }))
    expect(holderOf(file)).toBeNull()
    expect(await holdLock({ file, command: 'run', shouldWait: () => false })).not.toBeNull()
  })
})
