import type { FieldAccess } from 'payload'

/** Field access for what nobody may write by hand: only the system's own hooks set it. */
export const writtenByNobody: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
}
