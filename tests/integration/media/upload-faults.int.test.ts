import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { typescriptReady } from '../../../scripts/setup/typescript.mjs'
import type { Media } from '@/generated/payload-types'
import { closeDesk, openDesk, requestAs, type Desk } from '../../support/desk'
import { aFile, aJpegFromCamera, aPicture } from '../../support/pictures'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const uploads = () => path.join(desk.database.folder, 'uploads')

const rows = async (): Promise<Media[]> =>
  (await desk.payload.find({ collection: 'media', pagination: false, depth: 0, overrideAccess: true })).docs

const namesOf = ({ filename, sizes }: Media): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)].flatMap((name) => name ?? [])

const noRoom = {
  status: 507, data: { errors: [{ path: 'file', message: expect.stringContaining('no room left') }] },
}

it('an upload into a folder that cannot be written is refused with a sentence, and leaves no row', async () => {
  const before = await rows()
  writeFileSync(uploads(), 'no folder')
  await expect(aPicture(desk)).rejects.toMatchObject(noRoom)
  rmSync(uploads())
  expect(await rows()).toEqual(before)
})

if (process.getuid?.() === 0) {
  it('an upload that fills the disk is refused with a sentence, and leaves neither row nor file', async () => {
    const before = await rows()
    mkdirSync(uploads())
    expect(spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', uploads()]).status).toBe(0)
    try {
      await expect(aPicture(desk, { file: aFile(await aJpegFromCamera()) })).rejects.toMatchObject(noRoom)
      expect(readdirSync(uploads())).toEqual([])
    } finally {
      spawnSync('/bin/umount', ['-l', uploads()])
    }
    expect(await rows()).toEqual(before)
  })
}

const uploader = fileURLToPath(new URL('../../support/upload-without-end.ts', import.meta.url))

/** Uploads in a process of its own, and kills it while it writes; gives how many uploads it had finished. */
async function killedWhileUploading(afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [...typescriptReady, uploader], { env: process.env, stdio: ['ignore', 'pipe', 'ignore'] })
  let finished = 0
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      finished += chunk.toString().split('\n').length - 1
      if (finished === 2) setTimeout(resolve, afterMs)
    })
  })
  child.kill('SIGKILL')
  await once(child, 'close')
  return finished
}

it('an upload that is killed is wholly there or wholly absent, and what it left goes a day later', async () => {
  const { removeUnnamedFiles } = await import('@/media/commands')
  let finished = 0
  for (const afterMs of [3, 29]) finished += await killedWhileUploading(afterMs)
  const pictures = await rows()
  const named = pictures.flatMap(namesOf)
  expect(pictures.length).toBeGreaterThanOrEqual(finished)
  expect(named.filter((name) => !existsSync(path.join(uploads(), name)))).toEqual([])
  const left = path.join(uploads(), 'killed-0123456789ab-480x320.avif')
  writeFileSync(left, 'half a picture')
  await removeUnnamedFiles(await requestAs(desk, null), new Date(Date.now() + 25 * 60 * 60 * 1000))
  expect(readdirSync(uploads()).sort()).toEqual([...new Set(named)].sort())
}, 60_000)
