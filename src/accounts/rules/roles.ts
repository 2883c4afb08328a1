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
