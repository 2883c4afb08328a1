import { headersWithCors, type PayloadRequest, type UploadConfig } from 'payload'
import { readPictureFile } from './picture-files'
import { findPictureType } from './queries'

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** A name never comes again, so whoever has the file need never ask for it again; and it is a picture, never a page. */
const FILE_HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
}

const missing = (req: PayloadRequest): Response => {
  const errors = [{ field: 'filename', message: 'There is no picture of this name.' }]
  return Response.json({ errors }, { status: 404, headers: headersWithCors({ headers: new Headers(), req }) })
}

/**
 * Answers with the file of a picture that is stored, as what it is. Files that no picture names, such as those of a
 * deleted one, are answered 404 even while they are still on the disk.
 */
export const servePicture: FileHandler = async (req, { params: { filename } }) => {
  const type = await findPictureType(req, filename)
  const bytes = type === null ? null : await readPictureFile(filename)
  if (type === null || bytes === null) return missing(req)
  const headers = new Headers({ ...FILE_HEADERS, 'Content-Type': type, 'Content-Length': String(bytes.byteLength) })
  return new Response(bytes, { headers: headersWithCors({ headers, req }) })
}
