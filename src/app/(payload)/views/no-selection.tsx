import type { CollectionSlug, ListViewServerProps } from 'payload'

/** Marks a list in which whoever looks may neither change nor delete anything, so that it offers no rows to choose. */
export function NoSelection({ collectionConfig, permissions }: { collectionConfig: { slug: CollectionSlug } } & Pick<ListViewServerProps, 'permissions'>) {
  const allowed = permissions?.collections?.[collectionConfig.slug]
  return allowed?.update || allowed?.delete ? null : <span className="no-selection" hidden />
}
