import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/platform/env'

export type PictureFile = { name: string; bytes: Uint8Array }

/** Where all files of pictures are. */
export const pictureFolder = path.join(env.dataFolder, 'uploads')

const placeOf = (name: string): string => path.join(pictureFolder, path.basename(name))

/** Makes sure that the names of new files outlast a power cut, as their bytes do. */
async function flushFolder(): Promise<void> {
  const folder = await open(pictureFolder)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Stores files, all or none, and returns when they outlast a power cut.
 *
 * @throws the error of the system (`ENOSPC` and the like) after it took away what had been written.
 */
export async function storePictureFiles(files: readonly PictureFile[]): Promise<void> {
  await mkdir(pictureFolder, { recursive: true })
  const writes = await Promise.allSettled(
    files.map(({ name, bytes }) => writeFile(placeOf(name), bytes, { flag: 'wx', flush: true })),
  )
  const failure = writes.find(({ status }) => status === 'rejected')
  if (failure?.status !== 'rejected') return flushFolder()
  await removePictureFiles(files.map(({ name }) => name))
  throw failure.reason
}

/** Takes files away; those that are gone already are no fault. */
export async function removePictureFiles(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => rm(placeOf(name), { force: true })))
}

/** The bytes of a file, or `null` where there is none. */
export async function readPictureFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(placeOf(name)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The names of all files in the folder. */
export async function listPictureFiles(): Promise<string[]> {
  await mkdir(pictureFolder, { recursive: true })
  return readdir(pictureFolder)
}

/** When a file came into the folder, by its copying or unpacking, too; `null` where there is none. */
export async function storedAt(name: string): Promise<Date | null> {
  const found = await stat(placeOf(name)).catch(() => null)
  return found && found.ctime
}
