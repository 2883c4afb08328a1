import { env } from '@/platform/env'
import { deliverToFolder } from './outbox-folder'
import type { Deliver } from './rules/delivery'
import { deliverBySmtp } from './smtp-delivery'

/** How mail leaves this site: to a mail server; in a demonstration without one as files; otherwise not at all. */
export type DeliveryWay = 'smtp' | 'folder' | 'none'

export const deliveryWay = (): DeliveryWay => {
  if (env.smtpUrl !== '') return 'smtp'
  return env.isDemonstration ? 'folder' : 'none'
}

/** The way out of this site, or `null` where there is none. */
export function wayOut(): Deliver | null {
  switch (deliveryWay()) {
    case 'smtp':
      return (message) => deliverBySmtp(message, { url: env.smtpUrl })
    case 'folder':
      return deliverToFolder
    case 'none':
      return null
  }
}
