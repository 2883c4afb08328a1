/** What an account may do; one account may hold several. */
export const roles = ['admin', 'editor', 'reviewer', 'moderator'] as const

export type Role = (typeof roles)[number]

/** Whoever may or may not hold a role: an account, what the admin knows of one (its fields untyped), or nobody. */
export type RoleHolder = { id?: unknown; roles?: readonly Role[] | null } | null | undefined

/** Whether somebody holds at least one of these roles. Nobody signed in holds none. */
export const hasRole = (holder: RoleHolder, ...wanted: readonly Role[]): boolean =>
  holder?.roles?.some((role) => wanted.includes(role)) ?? false

/** Whether somebody belongs to the desk at all: holds any role. */
export const isStaff = (holder: RoleHolder): boolean => hasRole(holder, ...roles)

/** Whether two lists name the same roles, in whatever order. */
export const areSameRoles = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role))

const inOrder = (held: readonly Role[]): Role[] => roles.filter((role) => held.includes(role))

/** What the ledger tells of a change of roles. */
export type RolesChange = { fields: string[]; from: Role[]; to: Role[] }

/** A change of roles as the ledger tells it, always in one order. */
export const rolesChanged = (from: readonly Role[], to: readonly Role[]): RolesChange =>
  ({ fields: ['roles'], from: inOrder(from), to: inOrder(to) })

/** The same for a new account. */
export const rolesGiven = (given: readonly Role[]): RolesChange => rolesChanged([], given)
