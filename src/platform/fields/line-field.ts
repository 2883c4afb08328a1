import type { TextField } from 'payload'

type Line = Omit<TextField, 'type' | 'hasMany' | 'minRows' | 'maxRows' | 'validate' | 'maxLength'> & { maxLength?: number }

/** A text of one line. Length, line breaks and storable characters are refused at the edge, in drafts too. */
export const lineField = (line: Line): TextField => ({ maxLength: 200, ...line, type: 'text' })
