import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & {
  /** The way to the screen below the dashboard, with addresses but for the screen itself. */
  steps: { label: string; url?: string }[]
  children: ReactNode
}

/** What stands around each of our own screens in the admin: the navigation, and the way back to the dashboard. */
export function AdminFrame({ initPageResult, params, searchParams, steps, children }: Props) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={steps} />
      {children}
    </DefaultTemplate>
  )
}
