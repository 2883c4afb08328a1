import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from '@/generated/import-map.js'
import './styles/theme.css'
import './styles/review.css'
import './styles/buttons.css'
import './styles/forms.css'
import './styles/comments.css'
import './styles/keeping.css'
import './styles/mail.css'
import './styles/account.css'
import './styles/record.css'
import './styles/dashboard.css'
import { refuseTime } from './views/refuse-time'
import { withoutStaleCheck } from './views/safekeeping/without-stale-check'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const refusal = await refuseTime(args)
  if (refusal) return { error: refusal }
  return handleServerFunctions({ ...withoutStaleCheck(args), config, importMap })
}

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
