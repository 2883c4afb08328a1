import { existsSync } from 'node:fs'
import path from 'node:path'
import { headersWithCors, type UploadConfig } from 'payload'

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** Answers 404 where there is no file of that name in the folder, which Payload 3.90 answers with a 500. */
export const answerMissingFile = (folder: string): FileHandler => (req, { params: { filename } }) => {
  if (path.basename(filename) === filename && existsSync(path.join(folder, filename))) return
  const errors = [{ field: 'filename', message: 'There is no picture of this name.' }]
  return Response.json({ errors }, { status: 404, headers: headersWithCors({ headers: new Headers(), req }) })
}
