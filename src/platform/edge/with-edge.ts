import type { CollectionConfig, GlobalConfig } from 'payload'
import { refuseBadInput, refuseBadSettings } from './refuse-bad-input'
import { refuseBadQuery } from './refuse-bad-query'

/** Puts the refusal of bad queries and of bad input in front of a collection's own hooks. */
export const withEdge = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuseBadQuery, ...(collection.hooks?.beforeOperation ?? [])],
    beforeValidate: [refuseBadInput, ...(collection.hooks?.beforeValidate ?? [])],
  },
})

/** The same for a global. */
export const globalWithEdge = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, beforeValidate: [refuseBadSettings, ...(global.hooks?.beforeValidate ?? [])] },
})
