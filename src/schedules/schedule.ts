import { z } from 'zod'
import type { AccountView } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'

/** What Payload's job for a set time was given: what is to happen to which article, and who set it, if anybody did. */
export const schedule = z.object({
  type: z.enum(['publish', 'unpublish']).nullish(),
  doc: z.object({ relationTo: z.literal('articles'), value: z.uuid() }),
  user: z.object({ value: z.uuid() }).nullish(),
})

export type Schedule = z.infer<typeof schedule>

/** Whether an account may publish: one that was switched off holds no role. */
export const mayPublish = (account: AccountView | null): boolean => hasRole(account, 'admin', 'editor')
