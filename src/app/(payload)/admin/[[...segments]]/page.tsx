import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { readerRequest } from '@/platform/reader-request'
import { getSiteSettings } from '@/site/queries'
import { importMap } from '@/generated/import-map.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** The title of a screen with the site's own name; Payload takes only one that never changes, and shares its own. */
export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { title, icons } = await generatePageMetadata({ config, params, searchParams })
  const { name } = await getSiteSettings(await readerRequest())
  return { title: typeof title === 'string' ? `${title} · ${name}` : name, icons, robots: { index: false, follow: false } }
}

export default function AdminPage({ params, searchParams }: Args) {
  return RootPage({ config, params, searchParams, importMap })
}
