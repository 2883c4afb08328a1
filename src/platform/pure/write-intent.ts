/** What an update may ask for, as far as it decides whether readers are touched. */
export type UpdateRequest = { isDraft: boolean; written: Record<string, unknown> }

/** What a write does to what readers see. */
export type WriteIntent = 'save-draft' | 'publish' | 'unpublish'

/**
 * Tells what a write means to do.
 *
 * Only a write that says `_status: 'published'` publishes, and only one that says `_status: 'draft'` and nothing else
 * takes a page down; everything else saves a draft. Payload's own rule would take a live page down whenever a save
 * leaves the status out (payloadcms/payload 13267).
 */
export function writeIntent({ isDraft, written }: UpdateRequest): WriteIntent {
  if (written._status === 'published') return 'publish'
  const isStatusAlone = Object.keys(written).every((key) => key === '_status' || key === 'updatedAt')
  return !isDraft && written._status === 'draft' && isStatusAlone ? 'unpublish' : 'save-draft'
}
