import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Media } from '@/generated/payload-types'
import { closeDesk, openDesk, type Desk } from '../../support/desk'
import { aFile, aJpegFromCamera, aPicture } from '../../support/pictures'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const uploads = () => path.join(desk.database.folder, 'uploads')

const rows = async (): Promise<Media[]> =>
  (await desk.payload.find({ collection: 'media', pagination: false, depth: 0, overrideAccess: true })).docs

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
