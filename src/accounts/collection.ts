import type { CollectionConfig } from 'payload'
import { env } from '@/platform/env'
import { lineField } from '@/platform/fields/line-field'
import { adminsOnly, adminsWriteField, ownOrAdmin } from './access'
import { firstRegisterIsClosed } from './handlers'
import { confirmOwnPassword, recordAdminActs, recordNewAccount, refuseUnfitPassword } from './hooks'
import { isStaff, roles } from './rules/roles'

const LOCK_MINUTES = 10

/** Those who sign in. What the public sees of an author or a doctor is a person, not an account. */
export const accountsCollection: CollectionConfig = {
  slug: 'accounts',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'], group: 'People' },
  defaultSort: 'name',
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: LOCK_MINUTES * 60 * 1000,
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
    beforeOperation: [refuseUnfitPassword, confirmOwnPassword],
    beforeChange: [recordAdminActs],
    afterChange: [recordNewAccount],
  },
  endpoints: [{ path: '/first-register', method: 'post', handler: firstRegisterIsClosed }],
  fields: [
    lineField({ name: 'name', required: true, maxLength: 120 }),
    {
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      label: 'Current password (needed to change yours)',
      admin: {
        components: { Field: '/src/accounts/admin/current-password-field#CurrentPasswordField' },
        condition: (_data, _siblings, { operation }) => operation === 'update',
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
          'Editors write and publish. Reviewers are doctors who sign. Moderators decide on replies. Admins manage the rest.',
      },
    },
  ],
}
