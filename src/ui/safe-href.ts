const SAFE = /^(?:https?:\/\/|mailto:|tel:|\/|#)/i

/** An address that a link may carry, or `null`: the web, mail, telephone, this site; never script. */
export function safeHref(address: unknown): string | null {
  const href = typeof address === 'string' ? address.trim() : ''
  return SAFE.test(href) ? href : null
}

/** Whether an address leads away from this site. */
export const isExternal = (href: string): boolean => /^https?:/i.test(href)
