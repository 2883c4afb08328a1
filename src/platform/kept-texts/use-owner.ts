import { useAuth } from '@payloadcms/ui'
import { useRef } from 'react'

/**
 * Whose words are typed here: the account that opened the page, also after its sign-in has expired; `null` where nobody
 * was signed in.
 */
export function useOwner(): string | null {
  const { user } = useAuth()
  const owner = useRef<string | null>(null)
  if (user) owner.current = String(user.id)
  return owner.current
}
