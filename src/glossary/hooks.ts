import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FieldHook } from 'payload'
import type { Glossary } from '@/generated/payload-types'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'

/** Texts everywhere link to terms. */
export const announceTerm: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ req }) =>
  announceSiteChange(req, [EVERY_PAGE])

export const readTermPath: FieldHook<Glossary, unknown, Glossary> = ({ siblingData }) =>
  siblingData.slug ? `glossary#${siblingData.slug}` : null
