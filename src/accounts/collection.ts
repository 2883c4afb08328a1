import type { CollectionConfig, Field } from 'payload'
import { recordDeletion } from '@/audit/commands'
import { env } from '@/platform/env'
import { dayAndTime } from '@/platform/fields/day-and-time'
import { lineField } from '@/platform/fields/line-field'
import { formOnly } from '@/platform/fields/list-use'
import { writtenByNobody } from '@/platform/fields/read-only'
import { adminsOnly, adminsWriteField, ownOrAdmin } from './access'
import { accountEndpoints } from './handlers'
import { confirmByPassword, refuseUnfitPassword } from './hooks/guard-password'
import { keepAnAdmin, keepState, refuseUsedAccount, takeTurn } from './hooks/keep-standing'
import { endLinksAndTries, endSessionsOfClosed, recordChanges, recordNewAccount } from './hooks/record-acts'
import type { AccountNeeds } from './password-check'
import { accountStates, stateLabels } from './rules/account-state'
import { hasRole, isStaff, roles } from './rules/roles'
import { SESSION_SECONDS } from './sessions'

const fields: Field[] = [
  {
    name: 'accountPanel',
    type: 'ui',
    admin: {
      components: { Field: '/src/accounts/admin/account-panel#AccountPanel' },
      condition: (_values, _siblings, { operation }) => operation === 'update',
      disableListColumn: true,
      position: 'sidebar',
    },
  },
  lineField({ name: 'name', required: true, maxLength: 120, admin: { description: 'As colleagues see it, and as the record keeps it. Readers see the name of the profile in its place.' } }),
  {
    name: 'currentPassword',
    type: 'text',
    virtual: true,
    label: 'Current password (needed to change your password or address)',
    admin: {
      components: { Field: '/src/accounts/admin/current-password-field#CurrentPasswordField' },
      condition: (_values, _siblings, { operation }) => operation === 'update',
      disableListColumn: true,
      disableListFilter: true,
    },
  },
  {
    name: 'roles',
    type: 'select',
    hasMany: true,
    required: true,
    saveToJWT: false,
    options: roles.map((role) => ({ label: role[0]?.toUpperCase() + role.slice(1), value: role })),
    access: { create: adminsWriteField, update: adminsWriteField },
    admin: {
      description:
        'Editors write and publish. Reviewers are doctors who sign. Moderators decide on replies. Admins manage the rest, accounts included: give that to few. Nobody signs what they wrote, so a doctor who also edits cannot sign those articles.',
    },
  },
  {
    name: 'mayPublishUrgently',
    type: 'checkbox',
    label: 'May publish urgently',
    defaultValue: false,
    access: { create: adminsWriteField, update: adminsWriteField },
    admin: {
      condition: ({ roles: held }) => Array.isArray(held) && held.some((role) => role === 'editor' || role === 'admin'),
      ...formOnly,
      description: 'For an urgent change of safety: such a text goes out at once, with a notice to readers that no doctor has reviewed it yet. Never one’s own.',
    },
  },
  {
    name: 'mailPreference',
    type: 'select',
    label: 'Mail about reviews',
    defaultValue: 'each',
    options: [{ value: 'each', label: 'A mail for each thing, at once' }, { value: 'daily', label: 'One mail a day' }],
    admin: {
      position: 'sidebar',
      condition: (_values, _siblings, { operation }) => operation === 'update',
      ...formOnly,
    },
  },
  {
    name: 'isSwitchedOff',
    type: 'checkbox',
    label: 'Switched off',
    defaultValue: false,
    access: { create: adminsWriteField, update: adminsWriteField },
    admin: {
      position: 'sidebar',
      condition: ({ id }, _siblings, { operation, user }) =>
        operation === 'update' && hasRole(user, 'admin') && id !== user?.id,
      ...formOnly,
      description: 'For somebody who has left: signs them out everywhere, and keeps their name on what they wrote and signed.',
    },
  },
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'active',
    index: true,
    options: accountStates.map((state) => ({ label: stateLabels[state], value: state })),
    access: writtenByNobody,
    admin: { readOnly: true, position: 'sidebar', condition: () => false },
  },
  {
    name: 'joinedAt',
    type: 'date',
    label: 'Joined',
    access: writtenByNobody,
    admin: { readOnly: true, position: 'sidebar', date: dayAndTime, condition: () => false },
  },
  {
    name: 'lastSignInAt',
    type: 'date',
    label: 'Last sign-in',
    access: writtenByNobody,
    admin: { readOnly: true, position: 'sidebar', date: dayAndTime, condition: () => false },
  },
]

/**
 * Those who sign in. What the public sees of an author or a doctor is a person, not an account.
 *
 * Signing in, out and in again after a forgotten password are ours (`handlers`); Payload's own ways are closed. Its
 * lock, by which a stranger could lock an account for everybody, is not switched off, so that its columns stay for the
 * build before this one.
 */
export const accountsCollection = (needs: AccountNeeds): CollectionConfig => ({
  slug: 'accounts',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'state', 'lastSignInAt'],
    listSearchableFields: ['name', 'email'],
    group: 'People',
    hidden: ({ user }) => !hasRole(user, 'admin'),
    components: { beforeListTable: ['/src/app/(payload)/views/invite-link#InviteLink'] },
  },
  defaultSort: 'name',
  disableDuplicate: true,
  auth: {
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: Number.MAX_SAFE_INTEGER,
    cookies: { sameSite: 'Lax', secure: env.siteUrl.startsWith('https:') },
    useSessions: true,
  },
  access: {
    admin: ({ req }) => isStaff(req.user),
    create: adminsOnly,
    read: ownOrAdmin,
    update: ownOrAdmin,
    delete: adminsOnly,
    unlock: adminsOnly,
  },
  hooks: {
    beforeOperation: [takeTurn, refuseUnfitPassword(needs), confirmByPassword],
    beforeChange: [keepAnAdmin, keepState, recordChanges(needs), endLinksAndTries],
    afterChange: [recordNewAccount, endSessionsOfClosed],
    beforeDelete: [refuseUsedAccount],
    afterDelete: [recordDeletion('account.deleted')],
  },
  endpoints: accountEndpoints(needs),
  fields,
})
