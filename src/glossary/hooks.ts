import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FieldHook } from 'payload'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Glossary } from '@/generated/payload-types'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'

/** Texts everywhere link to terms. */
export const announceTerm: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ req }) =>
  announceSiteChange(req, [EVERY_PAGE])

/** A term is out as soon as it is saved, so each save is a publication. */
export const recordTerm: CollectionAfterChangeHook<Glossary> = async ({ doc, req }) => {
  await appendEntry(req, { act: 'term.published', subject: doc.id, actor: actorOf(req), facts: { name: doc.term } })
}

export const readTermPath: FieldHook<Glossary, unknown, Glossary> = ({ siblingData }) =>
  siblingData.slug ? `glossary#${siblingData.slug}` : null
