import { MetaDescriptionField, MetaImageField, MetaTitleField, OverviewField, PreviewField } from '@payloadcms/plugin-seo/fields'
import type { NamedTab, TextareaField, TextField, UIField, UploadField } from 'payload'
import { formOnly } from './list-use'

type Described = TextField | TextareaField | UploadField

const described = <T extends Described>(field: T, description: string): T =>
  ({ ...field, admin: { ...field.admin, ...formOnly, description } })

const offTheLists = (field: UIField): UIField => ({ ...field, admin: { ...field.admin, disableListColumn: true } })

/**
 * What search engines and whoever shares a page show of it, in a tab named `meta`.
 *
 * The fields of Payload's SEO plugin alone: its endpoints, which write suggestions, are not needed.
 */
export const metaTab: NamedTab = {
  name: 'meta',
  label: 'Search engines',
  description: 'How the page looks in search results and where it is shared. Left empty, its own title, first sentences and picture are shown.',
  fields: [
    offTheLists(OverviewField({ titlePath: 'meta.title', descriptionPath: 'meta.description', imagePath: 'meta.image' })),
    described(MetaTitleField({ overrides: { maxLength: 120 } }), 'The headline of the search result. Longer than 60 characters is cut off there.'),
    described(MetaDescriptionField({ overrides: { maxLength: 320 } }), 'Two sentences below the headline, about 150 characters: what the reader will find, without promises.'),
    described(MetaImageField({ relationTo: 'media' }), 'Shown where the page is shared. Best twice as wide as high; its focal point stays in view.'),
    offTheLists(PreviewField({ titlePath: 'meta.title', descriptionPath: 'meta.description' })),
  ],
}
