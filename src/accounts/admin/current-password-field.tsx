'use client'

import { PasswordField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

const mayBeEmpty = () => true as const

/** Payload's own field of a password, but one that may stay empty: it is needed for a new password alone. */
export const CurrentPasswordField = ({ path }: TextFieldClientProps) => (
  <PasswordField
    autoComplete="current-password"
    field={{ name: 'currentPassword', label: 'Current password (needed to change yours)' }}
    path={path}
    validate={mayBeEmpty}
  />
)
