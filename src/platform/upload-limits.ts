const MEGABYTE = 1024 * 1024

const MAX_FILE_BYTES = 20 * MEGABYTE

/** The largest body that brings a file, in bytes: a picture, and the few fields beside it. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES + MEGABYTE / 4

/**
 * How much of a form with a file Payload reads before it answers 413. The admin sends a whole document as one field, so
 * that may be as large as a body of JSON. A file that stops coming ends after a minute (Payload's own limit).
 */
export const uploadLimits = {
  limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 4 * MEGABYTE, parts: 12 },
  requestSizeLimit: MAX_UPLOAD_BYTES,
  abortOnLimit: true,
  responseOnLimit: 'This file is larger than 20 MB. Please make the picture smaller first.',
}
