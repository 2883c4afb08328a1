'use client'

import { PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

const mayBeEmpty = () => true as const

/**
 * Payload's own field of a password, but one that may stay empty: it is needed for a new password or address alone.
 * On the account of somebody else, an admin types their own.
 */
export function CurrentPasswordField({ path }: TextFieldClientProps) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const whose = id === user?.id
    ? 'Current password (needed to change your password or address)'
    : 'Your own password (needed to change this person’s password or address)'
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: 'currentPassword', label: whose }}
      path={path}
      validate={mayBeEmpty}
    />
  )
}
