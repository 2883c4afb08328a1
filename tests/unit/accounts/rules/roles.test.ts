import { expect, test } from 'vitest'
import { areSameRoles, hasRole, isStaff, roles, rolesChanged, rolesGiven } from '@/accounts/rules/roles'

test.each(roles)('somebody who is %s holds that role and no other', (role) => {
  expect(roles.filter((other) => hasRole({ roles: [role] }, other))).toEqual([role])
})

test('one of several roles is enough, on either side', () => {
  expect(hasRole({ roles: ['moderator', 'editor'] }, 'editor')).toBe(true)
  expect(hasRole({ roles: ['editor'] }, 'admin', 'editor')).toBe(true)
  expect(hasRole({ roles: ['moderator'] }, 'admin', 'editor')).toBe(false)
})

test('an admin is no reviewer by being admin', () => {
  expect(hasRole({ roles: ['admin'] }, 'reviewer')).toBe(false)
})

test.each([[null], [undefined], [{}], [{ roles: null }], [{ roles: [] }]])('%j holds no role', (holder) => {
  expect(hasRole(holder, ...roles)).toBe(false)
  expect(isStaff(holder)).toBe(false)
})

test('no wanted role is never held', () => {
  expect(hasRole({ roles: [...roles] })).toBe(false)
})

test.each(roles)('a %s belongs to the desk', (role) => {
  expect(isStaff({ roles: [role] })).toBe(true)
})

test('roles have no order', () => {
  expect(areSameRoles(['editor', 'reviewer'], ['reviewer', 'editor'])).toBe(true)
  expect(areSameRoles(['editor'], ['reviewer'])).toBe(false)
  expect(areSameRoles(['editor'], ['editor', 'reviewer'])).toBe(false)
})

test('a change of roles is told with what was and what is, in one order', () => {
  expect(rolesChanged(['moderator', 'admin'], ['reviewer', 'editor']))
    .toEqual({ fields: ['roles'], from: ['admin', 'moderator'], to: ['editor', 'reviewer'] })
  expect(rolesGiven(['admin'])).toEqual({ fields: ['roles'], from: [], to: ['admin'] })
})
