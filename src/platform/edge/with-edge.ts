import type { CollectionConfig, GlobalConfig } from 'payload'
import { refuseBadInput, refuseBadSettings } from './refuse-bad-input'

/** Puts the refusal of bad input in front of a collection's own hooks. */
export const withEdge = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeValidate: [refuseBadInput, ...(collection.hooks?.beforeValidate ?? [])],
  },
})

/** The same for a global. */
export const globalWithEdge = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, beforeValidate: [refuseBadSettings, ...(global.hooks?.beforeValidate ?? [])] },
})
