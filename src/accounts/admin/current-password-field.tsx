'use client'

import { PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

const mayBeEmpty = () => true as const

/**
 * Payload's own field of a password, but one that may stay empty: it is needed for a new password or address alone,
 * and on one's own account alone.
 */
export function CurrentPasswordField({ path }: TextFieldClientProps) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (id !== user?.id) return null
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: 'currentPassword', label: 'Current password (needed to change your password or address)' }}
      path={path}
      validate={mayBeEmpty}
    />
  )
}
