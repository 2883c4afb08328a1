import { MetaDescriptionField, MetaImageField, MetaTitleField, OverviewField, PreviewField } from '@payloadcms/plugin-seo/fields'
import type { NamedTab } from 'payload'

/**
 * What search engines and whoever shares a page show of it, in a tab named `meta`.
 *
 * The fields of Payload's SEO plugin alone: its endpoints, which write suggestions, are not needed.
 */
export const metaTab: NamedTab = {
  name: 'meta',
  label: 'Search engines',
  description: 'Left empty, the title and the first sentences of the page are shown.',
  fields: [
    OverviewField({ titlePath: 'meta.title', descriptionPath: 'meta.description', imagePath: 'meta.image' }),
    MetaTitleField({ overrides: { maxLength: 120 } }),
    MetaDescriptionField({ overrides: { maxLength: 320 } }),
    MetaImageField({ relationTo: 'media' }),
    PreviewField({ titlePath: 'meta.title', descriptionPath: 'meta.description' }),
  ],
}
