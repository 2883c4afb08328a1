import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'

/** A name stands in bylines everywhere, so every page is made anew. */
export const announcePerson: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ req }) =>
  announceSiteChange(req, [EVERY_PAGE])
