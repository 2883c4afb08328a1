import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import type { Role } from '@/accounts/rules/roles'
import type { Listed, Part } from '@/platform/listed'

/** One thing that somebody may have to do: its name leads to it, where there is a place to lead to. */
export type SectionRow = { key: string; title: string; href: string | null; notes: ReactNode }

type SectionReader = (req: PayloadRequest, asked: { part: Part; now: Date }) => Promise<Listed<SectionRow>>

/** One list of the dashboard: for whom it is, and how it is read. What asks for it has checked the roles. */
export type Section = {
  /** The last part of the address of the whole list. */
  key: string
  heading: string
  /** Said where there is nothing, which is good news. */
  empty: string
  roles: readonly Role[]
  /** Whether something has gone wrong where there is anything at all. */
  isPressing?: boolean
  /** The list of Payload's that holds all of it, where there is one, as a path below `/admin`. */
  list?: string
  read: SectionReader
}

/** The rows of a part of a list, made one by one. */
export const eachRow = <T>({ rows, total }: Listed<T>, toRow: (item: T) => SectionRow): Listed<SectionRow> =>
  ({ rows: rows.map(toRow), total })

/** The id of the account that asks. */
export function accountOf({ user }: PayloadRequest): string {
  if (!user) throw new Error('A dashboard is for somebody who is signed in.')
  return user.id
}

/** Where an article is edited. */
export const articleHref = (id: string): string => `/admin/collections/articles/${id}`
