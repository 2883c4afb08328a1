import type { ArrayField, FieldHook, GlobalAfterChangeHook, GlobalConfig, TypeWithID } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { actorOf, appendEntry } from '@/audit/commands'
import { FieldRefusal } from '@/platform/field-refusal'
import { lineField } from '@/platform/fields/line-field'
import { announceSiteChange, EVERY_PAGE } from '@/platform/site-changes'
import * as access from './access'
import { changedSettings } from './rules/changed-settings'
import { reviewSettings } from './review-settings'
import { isTimeZone } from './rules/is-time-zone'

const announceSettings: GlobalAfterChangeHook = ({ req }) => announceSiteChange(req, [EVERY_PAGE])

const settings = z.record(z.string(), z.unknown())

/** Puts into the ledger who changed which settings; not what they were. */
const recordSettings: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const fields = changedSettings(settings.parse(doc), settings.parse(previousDoc ?? {}))
  if (fields.length === 0) return
  await appendEntry(req, { act: 'settings.changed', subject: 'site', actor: actorOf(req), facts: { fields } })
}

const refuseUnknownTimeZone: FieldHook<TypeWithID, unknown> = ({ value }) => {
  if (typeof value === 'string' && value !== '' && !isTimeZone(value)) {
    throw new FieldRefusal([{ field: 'timeZone', message: 'This time zone is not known. It looks like Europe/Berlin.' }])
  }
  return value
}

const linksField = (name: string, description: string): ArrayField => ({
  name,
  type: 'array',
  maxRows: 12,
  admin: { description },
  fields: [
    lineField({ name: 'label', required: true, maxLength: 60 }),
    lineField({ name: 'href', label: 'Address', required: true, maxLength: 300, admin: { description: 'An address on this site, such as /about.' } }),
  ],
})

/** What stands on every page. */
export const siteSettings: GlobalConfig = {
  slug: 'site',
  label: 'Site settings',
  admin: { group: 'Site', hidden: ({ user }) => !hasRole(user, 'admin') },
  access: { read: access.everybody, update: access.adminsOnly, readVersions: access.adminsOnly },
  hooks: { afterChange: [announceSettings, recordSettings] },
  fields: [
    lineField({ name: 'name', required: true, maxLength: 60, defaultValue: 'Healthool', admin: { description: 'At the top of every page, in search results, and under every mail.' } }),
    { name: 'statement', type: 'textarea', maxLength: 400, admin: { description: 'What the site is for, in a sentence or two, on the home page.' } },
    linksField('navigation', 'The links at the top of every page.'),
    linksField('footer', 'The links at the foot of every page.'),
    {
      name: 'contactAddress',
      label: 'Address for messages',
      type: 'email',
      access: { read: access.adminsReadField },
      admin: { description: 'Where messages from the contact form are mailed to. Readers do not see it. Without it, messages wait at the desk alone.' },
    },
    { name: 'disclaimer', type: 'textarea', required: true, maxLength: 600, defaultValue: '', admin: { description: 'At the foot of every page: that the site does not replace a doctor, and whom to call in an emergency.' } },
    ...reviewSettings,
    lineField({
      name: 'timeZone',
      required: true,
      maxLength: 60,
      defaultValue: 'UTC',
      hooks: { beforeValidate: [refuseUnknownTimeZone] },
      admin: { description: 'In which the days of reviews are told, such as Europe/Berlin. A change can move days that are told already by one.' },
    }),
  ],
}
