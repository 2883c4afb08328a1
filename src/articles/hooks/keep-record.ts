import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/generated/payload-types'
import { findAlternativeTexts } from '@/media/queries'
import { idsOf } from '@/platform/pure/ids'
import { findLiveRow } from '../commands'
import { clinicalDigest } from '../rules/clinical-text'
import { fillPictureWords, picturesWithoutWords } from '../rules/fill-picture-words'

/**
 * Remembers everybody who ever wrote in an article, since who wrote may not sign, and who saved it last. Copies keep
 * their original's record. Whoever takes a text from its readers, as by taking a signature back, wrote nothing.
 */
export const recordContributor: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  if (req.context.isTakeDown === true) return data
  const before = idsOf(originalDoc?.contributors)
  const writer = req.user ? [req.user.id] : []
  return {
    ...data,
    contributors: [...new Set([...before, ...writer])],
    savedBy: req.user?.id ?? originalDoc?.savedBy ?? null,
  }
}

/**
 * Since when readers have known an article is told by the row that they are served from: a restore takes the field
 * away, since nobody may write it.
 */
export const keepFirstPublished: CollectionBeforeChangeHook<Article> = async (write) => {
  const { data, originalDoc, operation, req } = write
  const live = originalDoc && operation === 'update' ? await findLiveRow(req, originalDoc.id) : null
  return { ...data, firstPublishedAt: live?.firstPublishedAt?.toISOString() ?? null }
}

const NOTES = ['changeNote', 'correction'] as const

/** What is noted of a change belongs to one publication: the first draft after it begins without. */
export const beginChangeNote: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  const isFirstDraft = data._status !== 'published' && originalDoc?._status === 'published'
  if (!isFirstDraft) return data
  const carriedAlong = NOTES.filter((note) => data[note] === originalDoc[note])
  return { ...data, ...Object.fromEntries(carriedAlong.map((note) => [note, null])) }
}

/** Writes the words for each picture into the text, so that a signature covers them. */
export const takeOverPictureWords: CollectionBeforeChangeHook<Article> = async ({ data, req }) => {
  const wordless = picturesWithoutWords(data.body)
  if (wordless.length === 0) return data
  return { ...data, body: fillPictureWords(data.body, await findAlternativeTexts(req, wordless)) }
}

/** Keeps the digest of the text beside it: worked out from the words, whatever was sent. */
export const keepDigest: CollectionBeforeChangeHook<Article> = ({ data }) =>
  ({ ...data, textDigest: clinicalDigest(data) })
