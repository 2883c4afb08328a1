import type { CollectionConfig } from 'payload'
import { previewAddress } from './preview-address'
import type { PreviewKind } from './pure/preview-token'

type Previewing = Pick<NonNullable<CollectionConfig['admin']>, 'livePreview' | 'preview'>

const addressOf = (kind: PreviewKind, id: unknown): string | null => (typeof id === 'string' ? previewAddress({ kind, id }) : null)

/** Lets a collection's documents be looked at as readers will see them: beside the form, and on a page of their own. */
export const previewing = (kind: PreviewKind): Previewing => ({
  preview: ({ id }) => addressOf(kind, id),
  livePreview: {
    url: ({ data }) => addressOf(kind, data.id),
    breakpoints: [
      { name: 'phone', label: 'Phone', width: 360, height: 740 },
      { name: 'desktop', label: 'Desktop', width: 1280, height: 900 },
    ],
  },
})
